/** A moment from the database, as the API writes it: ISO 8601, UTC, milliseconds. */
export function isoOf(moment: string | number): string {
  return new Date(moment).toISOString();
}

export function maybeIsoOf(moment: string | number | null): string | null {
  return moment === null ? null : isoOf(moment);
}

/** The times of something that waits, as the calendar counts with them. */
export function instantsOf({
  openedAt,
  dueAt,
}: {
  readonly openedAt: string;
  readonly dueAt: string | null;
}): {
  readonly openedAt: number;
  readonly dueAt: number | null;
} {
  return { openedAt: Date.parse(openedAt), dueAt: dueAt === null ? null : Date.parse(dueAt) };
}

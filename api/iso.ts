/** A moment from the database, as the API writes it: ISO 8601, UTC, milliseconds. */
export function isoOf(moment: string | number): string {
  return new Date(moment).toISOString();
}

export function maybeIsoOf(moment: string | number | null): string | null {
  return moment === null ? null : isoOf(moment);
}

/** SQL of the position's code in an office key; null for a person's. Written so that the index on code serves. */
export function positionIn(office: string): string {
  return `CASE WHEN ${office} LIKE 'position/%' THEN substr(${office}, 10) END`;
}

/** SQL of the person's id in an office key; null for a position's. */
export function personIn(office: string): string {
  return `CASE WHEN ${office} LIKE 'person/%' THEN substr(${office}, 8)::uuid END`;
}

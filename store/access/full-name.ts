/** SQL of a person's name with titles, as people are named to readers. @param employee alias of the table */
export function fullNameOf(employee: string): string {
  return `concat_ws(', ', concat_ws(' ', nullif(${employee}.front_title, ''), ${employee}.name), nullif(${employee}.back_title, ''))`;
}

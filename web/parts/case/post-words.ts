/** A post with its unit, for many units have one of that title; without it where the title names it already. */
export function postWords({ title, unit }: { readonly title: string; readonly unit: string }): string {
  return title.endsWith(unit) ? title : `${title}, ${unit}`;
}

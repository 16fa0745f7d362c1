/** The keys of a table, as its type knows them. */
export function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): readonly [K, ...K[]] {
  return Object.keys(table) as [K, ...K[]]; // `Object.keys` forgets which keys they are
}

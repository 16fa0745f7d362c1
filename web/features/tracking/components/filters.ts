import type { ListQuery } from '../../../request/use-read-pages.js';

/** What of the cases a list shows: each stands in the address under its name. */
export const filterNames = [
  'process',
  'step',
  'agency',
  'age',
  'state',
  'overdue',
  'dueWithin',
  'q',
] as const;

export type FilterName = (typeof filterNames)[number];

/** The filters in an address. */
export function filtersIn(search: URLSearchParams): Readonly<Record<FilterName, string | undefined>> {
  const entries = filterNames.map((name) => [name, search.get(name)?.trim() || undefined] as const);
  return Object.fromEntries(entries) as Record<FilterName, string | undefined>; // one for each name
}

/** What is asked of the API: those filters, of cases that are not closed, unless a state or a text was asked for. */
export function asked(filters: Readonly<Record<FilterName, string | undefined>>): ListQuery {
  // Whoever types a name on the telephone wants the case, also when it was closed yesterday.
  const anyState = filters.state !== undefined || filters.q !== undefined;
  return { ...filters, inFlight: anyState ? undefined : 'true' };
}

/** The address of a list, from the filters that it is to have. */
export function listAt(filters: Partial<Record<FilterName, string>>): string {
  const search = new URLSearchParams(filters).toString();
  return search === '' ? '/tracking/cases' : `/tracking/cases?${search}`;
}

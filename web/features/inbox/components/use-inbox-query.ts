import { useSearchParams } from 'react-router';

type FilterName = 'overdue' | 'office' | 'q';

/** The inbox's filters, which stand in the address: they can be kept, sent, and gone back from. */
export function useInboxQuery() {
  const [search, setSearch] = useSearchParams();
  const filters = {
    overdue: search.get('overdue') === 'true' ? 'true' : undefined,
    office: search.get('office') ?? undefined,
    q: search.get('q') ?? undefined,
  };
  return {
    filters,
    filtered: Object.values(filters).some((value) => value !== undefined),
    search: search.toString(),
    change(name: FilterName, value: string | undefined) {
      const next = new URLSearchParams(search);
      if (value === undefined) next.delete(name);
      else next.set(name, value);
      setSearch(next, { replace: true });
    },
    clear: () => setSearch({}, { replace: true }),
  };
}

import { useState } from 'react';
import type { Employees } from '../../../contract/employee.js';
import { useWords } from '../../language/words.js';
import { useEmployees } from '../../reads/use-employees.js';
import { SearchField } from './search-field.js';
import { searchWords } from './search-words.js';

/** An employee, found by name or NIP. */
export type FoundEmployee = Employees['items'][number];

/** A field that finds an employee. */
export function EmployeeSearch({
  label,
  chosen,
  choose,
  required,
  error,
}: {
  readonly label: string;
  /** Name, or NIP, of who has been picked. */
  readonly chosen: string;
  readonly choose: (employee: FoundEmployee | undefined) => void;
  readonly required?: boolean;
  readonly error?: string | undefined;
}) {
  const said = useWords(searchWords);
  const [q, setQ] = useState('');
  const query = useEmployees(q);
  const items = query.data?.items.filter(({ nip }) => nip !== null) ?? [];
  return (
    <SearchField
      label={label}
      hint={said.employeeHint}
      query={query}
      ask={setQ}
      chosen={chosen}
      required={required}
      error={error}
      choose={(found) => choose(items.find(({ nip }) => nip === found?.value))}
      found={
        q.trim().length > 1 && query.data !== undefined
          ? items.map(({ nip, name, position, unit }) => ({
              value: nip ?? '',
              label: name,
              about: [`NIP ${nip}`, position?.title, unit?.name].filter(Boolean).join(' · '),
            }))
          : undefined
      }
    />
  );
}

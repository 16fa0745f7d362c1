import { useState } from 'react';
import { EmployeeSearch, type FoundEmployee } from '../search/employee-search.js';

/** A field whose value is the NIP of an employee. */
export function EmployeeField({
  label,
  required,
  value,
  change,
}: {
  readonly label: string;
  readonly required: boolean;
  readonly value: unknown;
  readonly change: (nip: string | undefined) => void;
}) {
  const nip = typeof value === 'string' ? value : '';
  const [picked, setPicked] = useState<FoundEmployee>();
  return (
    <EmployeeSearch
      label={label}
      required={required}
      chosen={picked?.nip === nip ? picked.name : nip}
      choose={(employee) => {
        setPicked(employee);
        change(employee?.nip ?? undefined);
      }}
    />
  );
}

import { useState } from 'react';
import { usePosition } from '../../reads/use-position.js';
import { type FoundPosition, PositionSearch } from '../search/position-search.js';
import type { PositionScope } from './position-scope.js';

/** A field whose value is the code of a position. */
export function PositionField({
  label,
  required,
  value,
  change,
  positions,
}: {
  readonly label: string;
  readonly required: boolean;
  readonly value: unknown;
  readonly change: (code: string | undefined) => void;
  readonly positions: PositionScope;
}) {
  const code = typeof value === 'string' ? value : '';
  const [picked, setPicked] = useState<FoundPosition>();
  // A code that stands there from before says nothing to anybody.
  const read = usePosition(code, code !== '' && picked?.code !== code);
  const known = read.data ?? picked;
  return (
    <PositionSearch
      label={label}
      required={required}
      {...positions}
      chosen={known && code !== '' ? `${known.title} · ${known.unit.name}` : read.isError ? code : ''}
      choose={(position) => {
        setPicked(position);
        change(position?.code);
      }}
    />
  );
}

import { useState } from 'react';
import type { Positions } from '../../../contract/position.js';
import { useWords } from '../../language/words.js';
import { usePositions } from '../../reads/use-positions.js';
import { SearchField } from './search-field.js';
import { searchWords } from './search-words.js';

/** A position, found by its title. */
export type FoundPosition = Positions['items'][number];

/** A field that finds a position; `vacant` and `level` say which come into question. */
export function PositionSearch({
  label,
  chosen,
  choose,
  vacant,
  level,
  required,
  error,
}: {
  readonly label: string;
  /** Title, or code, of what has been picked. */
  readonly chosen: string;
  readonly choose: (position: FoundPosition | undefined) => void;
  readonly vacant?: boolean;
  readonly level?: string;
  readonly required?: boolean;
  readonly error?: string | undefined;
}) {
  const said = useWords(searchWords);
  const [q, setQ] = useState('');
  const query = usePositions(q, {
    ...(vacant !== undefined && { vacant }),
    ...(level !== undefined && { level }),
  });
  const items = query.data?.items ?? [];
  return (
    <SearchField
      label={label}
      hint={said.positionHint}
      query={query}
      ask={setQ}
      chosen={chosen}
      required={required}
      error={error}
      choose={(found) => choose(items.find(({ code }) => code === found?.value))}
      found={
        query.data &&
        items.map((position) => ({
          value: position.code,
          label: position.title,
          about: [
            position.unit.name,
            position.agency !== null && position.agency.name !== position.unit.name && position.agency.name,
            position.vacant ? said.vacant : said.heldBy(position.holders.map(({ name }) => name).join(', ')),
          ]
            .filter(Boolean)
            .join(' · '),
        }))
      }
    />
  );
}

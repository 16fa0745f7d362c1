import { NativeSelect } from '@mantine/core';
import { useRef } from 'react';
import { useSignedInAs } from '../../../account/me-context.js';
import { useKeys } from '../../../keys/use-keys.js';
import { useWords } from '../../../language/words.js';
import { Choices } from '../../../parts/choices.js';
import style from './inbox.module.css';
import { inboxWords } from './inbox-words.js';

/** What of the inbox is shown; it stands in the address, so that it can be kept and sent. */
export function InboxFilters({
  filters,
  change,
}: {
  readonly filters: { readonly overdue: string | undefined; readonly office: string | undefined };
  readonly change: (name: 'overdue' | 'office', value: string | undefined) => void;
}) {
  const said = useWords(inboxWords);
  const { offices } = useSignedInAs();
  const fields = useRef<HTMLDivElement>(null);
  useKeys({ '/': () => fields.current?.querySelector<HTMLElement>('button, select')?.focus() });
  return (
    <div ref={fields} className={style.filters}>
      <Choices
        label={said.filters}
        value={filters.overdue ?? 'all'}
        options={[
          { value: 'all', label: said.all },
          { value: 'true', label: said.overdue },
        ]}
        choose={(value) => change('overdue', value === 'all' ? undefined : value)}
      />
      {offices.length > 1 && (
        <NativeSelect
          aria-label={said.office}
          value={filters.office ?? ''}
          data={[
            { value: '', label: said.everyOffice },
            ...offices.map(({ position, title }) => ({ value: `position/${position}`, label: title })),
          ]}
          onChange={({ currentTarget }) => change('office', currentTarget.value || undefined)}
        />
      )}
    </div>
  );
}

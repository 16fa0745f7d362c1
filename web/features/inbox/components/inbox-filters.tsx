import { NativeSelect } from '@mantine/core';
import { useSignedInAs } from '../../../account/me-context.js';
import { useWords } from '../../../language/words.js';
import { Choices } from '../../../parts/choices.js';
import { ListSearch } from '../../../parts/list-search.js';
import style from './inbox.module.css';
import { inboxWords } from './inbox-words.js';
import type { useInboxQuery } from './use-inbox-query.js';

/** What of the inbox is shown; it stands in the address, so that it can be kept and sent. */
export function InboxFilters({
  filters,
  change,
}: {
  readonly filters: ReturnType<typeof useInboxQuery>['filters'];
  readonly change: ReturnType<typeof useInboxQuery>['change'];
}) {
  const said = useWords(inboxWords);
  const { offices } = useSignedInAs();
  return (
    <div className={style.filters}>
      <ListSearch
        label={said.search}
        hint={said.searchHint}
        least={3}
        text={filters.q ?? ''}
        change={(text) => change('q', text)}
      />
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

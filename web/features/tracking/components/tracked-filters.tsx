import { NativeSelect } from '@mantine/core';
import { useWords } from '../../../language/words.js';
import { useTracking } from '../api/use-tracking.js';
import { type FilterName, filterNames } from './filters.js';
import style from './tracked-list.module.css';
import { trackingWords, wordOf } from './tracking-words.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const ages = ['0-7', '8-30', '31-90', '91-'];
const states = ['running', 'returned', 'suspended', 'completed', 'rejected', 'withdrawn', 'cancelled'];

/** What of the cases is shown: each choice is a new address, so that "back" takes it back. */
export function TrackedFilters({
  filters,
  change,
}: {
  readonly filters: Readonly<Record<FilterName, string | undefined>>;
  readonly change: (search: Record<string, string>) => void;
}) {
  const said = useWords(trackingWords);
  const { data } = useTracking();
  const set = (changes: Partial<Record<FilterName, string | undefined>>) => {
    const next = { ...filters, ...changes };
    const given = filterNames.flatMap((name) => (next[name] ? [[name, next[name]] as const] : []));
    change(Object.fromEntries(given));
  };
  const steps = (data?.steps ?? []).filter(({ process }) => (filters.process ?? process) === process);
  const choose = (name: FilterName, label: string, choices: readonly Choice[]) => (
    <NativeSelect
      size="sm"
      label={label}
      value={filters[name] ?? ''}
      data={withCurrent([{ value: '', label: said.every }, ...choices], filters[name])}
      onChange={({ currentTarget }) =>
        // A step is one of its process.
        set({ [name]: currentTarget.value || undefined, ...(name === 'process' && { step: undefined }) })
      }
    />
  );
  const time = filters.overdue === 'true' ? 'late' : filters.dueWithin === undefined ? '' : 'soon';
  return (
    <fieldset className={style.filters}>
      <legend className="unseen">{said.filters}</legend>
      {choose('process', said.process, (data?.processes ?? []).map(keyed))}
      {choose('step', said.step, unique(steps.map(keyed)))}
      {choose(
        'agency',
        said.agency,
        (data?.agencies ?? []).flatMap(({ code, name }) =>
          code === null ? [] : [{ value: code, label: name ?? code }],
        ),
      )}
      {choose(
        'age',
        said.age,
        ages.map((value) => ({ value, label: wordOf(said, 'age', value) })),
      )}
      {choose(
        'state',
        said.state,
        states.map((value) => ({ value, label: wordOf(said, 'state', value) })),
      )}
      <NativeSelect
        size="sm"
        label={said.time}
        value={time}
        data={[
          { value: '', label: said.every },
          { value: 'late', label: said.late },
          { value: 'soon', label: said.soon },
        ]}
        onChange={({ currentTarget: { value } }) =>
          set({
            overdue: value === 'late' ? 'true' : undefined,
            dueWithin: value === 'soon' ? '7' : undefined,
          })
        }
      />
    </fieldset>
  );
}

function keyed({ key, title }: { readonly key: string; readonly title: string }): Choice {
  return { value: key, label: title };
}

/** A step of several processes is asked for once. */
function unique(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ value }, at) => choices.findIndex((each) => each.value === value) === at);
}

/** What the address asks for stays to be seen, also when no case has it any more. */
function withCurrent(choices: readonly Choice[], current: string | undefined): Choice[] {
  const known = current === undefined || choices.some(({ value }) => value === current);
  return known ? [...choices] : [...choices, { value: current, label: current }];
}

import { TextInput } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { Policies } from '../../../../contract/policy.js';
import { type Language, useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { Failure } from '../../../parts/failure.js';
import { Stale } from '../../../parts/stale.js';
import { Waiting } from '../../../parts/waiting.js';
import { usePolicies } from '../../../reads/use-policies.js';
import style from './policies.module.css';
import { policiesWords } from './policies-words.js';
import { PolicyLine, type Provision } from './policy-line.js';
import { policyGroups, policyTitles } from './policy-titles.js';

/** The legal numbers in plain words: what holds, what is to come, and by which article. */
export function PoliciesRoom() {
  const said = useWords(policiesWords);
  const query = usePolicies();
  return (
    <>
      <h1>{said.title}</h1>
      <p className={style.lead}>{said.lead}</p>
      <Stale query={query} />
      {query.isPending && <Waiting lines={8} />}
      {query.isError && query.data === undefined && <Failure error={query.error} retry={query.refetch} />}
      {query.data !== undefined && <Listed policies={query.data} />}
    </>
  );
}

function Listed({ policies: { today, items } }: { readonly policies: Policies }) {
  const said = useWords(policiesWords);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('q') ?? '';
  const wanted = asked.trim().toLowerCase();
  const policies = [...new Set(items.map(({ key }) => key))]
    .map((key) => [key, items.filter((item) => item.key === key)] as const)
    .filter(([key, provisions]) => textOf(key, provisions, language).includes(wanted));
  return (
    <>
      <TextInput
        type="search"
        label={said.find}
        maw="24rem"
        mb="md"
        value={asked}
        onChange={({ currentTarget: { value } }) =>
          setSearch(value === '' ? {} : { q: value }, { replace: true })
        }
      />
      {policies.length === 0 && <p aria-live="polite">{said.none}</p>}
      {policyGroups.map((group) => {
        const inGroup = policies.filter(([key]) => groupOf(key) === group.key);
        if (inGroup.length === 0) return null;
        return (
          <section key={group.key}>
            <h2>{group[language]}</h2>
            <ul className={style.list}>
              {inGroup.map(([key, provisions]) => (
                <PolicyLine key={key} name={key} provisions={provisions} today={today} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** The longest heading that a policy's key begins with. */
function groupOf(key: string): string | undefined {
  return policyGroups
    .map((group) => group.key)
    .filter((group) => key.startsWith(`${group}.`))
    .toSorted((one, other) => other.length - one.length)[0];
}

/** What a search looks in. */
function textOf(key: string, provisions: readonly Provision[], language: Language): string {
  const title = policyTitles[key]?.[language] ?? key;
  return [title, key, ...provisions.map(({ source }) => source)].join(' ').toLowerCase();
}

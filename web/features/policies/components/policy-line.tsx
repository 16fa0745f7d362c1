import type { Policies } from '../../../../contract/policy.js';
import { dayWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import style from './policies.module.css';
import { policiesWords } from './policies-words.js';
import { policyTitles } from './policy-titles.js';
import { policyValue } from './policy-value.js';
import { policyValueWords } from './policy-value-words.js';

/** One value of a policy, and since when. */
export type Provision = Policies['items'][number];

/** A policy: what holds today and by what, what is to come, and folded away what held before. */
export function PolicyLine({
  name,
  provisions,
  today,
}: {
  readonly name: string;
  readonly provisions: readonly Provision[];
  readonly today: string;
}) {
  const said = useWords(policiesWords);
  const values = useWords(policyValueWords);
  const language = useLanguage();
  const title = policyTitles[name];
  const inOrder = provisions.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const begun = inOrder.filter(({ from }) => from <= today);
  const current = begun.at(-1);
  const before = begun.slice(0, -1).toReversed();
  const coming = inOrder.filter(({ from }) => from > today);
  const told = ({ value }: Provision) => policyValue(value, title?.unit, values);
  const basis = ({ from, source }: Provision) =>
    `${said.since(dayWords(from, 'year', language))} · ${source}`;
  return (
    <li>
      <div>{title?.[language] ?? name}</div>
      <div>
        <strong>{current === undefined ? said.notYet : told(current)}</strong>
        {current && <p className="soft">{basis(current)}</p>}
        {coming.map((provision) => (
          <p key={provision.from} className={style.coming}>
            {said.coming(dayWords(provision.from, 'year', language), told(provision))}{' '}
            <span className="soft">· {provision.source}</span>
          </p>
        ))}
        {before.length > 0 && (
          <details>
            <summary>{said.before}</summary>
            {before.map((provision) => (
              <p key={provision.from} className="soft">
                {told(provision)} · {basis(provision)}
              </p>
            ))}
          </details>
        )}
      </div>
    </li>
  );
}

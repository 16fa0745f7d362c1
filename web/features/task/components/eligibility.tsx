import type { Case } from '../../../../contract/case.js';
import { useWords } from '../../../language/words.js';
import style from './eligibility.module.css';
import { taskWords } from './task-words.js';

type Step = Case['steps'][number];
type Rule = NonNullable<Step['rules']>[number];

/** The newest check of eligibility, rule by rule: what was found, what is asked, and where it stands written. */
export function Eligibility({ steps }: { readonly steps: Case['steps'] }) {
  const said = useWords(taskWords);
  const check = steps.findLast(({ rules }) => rules !== undefined);
  const rules = check?.rules ?? [];
  if (rules.length === 0) return null;
  const failed = rules.filter(({ result }) => result !== 'pass');
  const changed = new Set(check?.changed?.map(({ key }) => key));
  return (
    <section>
      <h2>{said.evidence}</h2>
      <p>{failed.length === 0 ? said.allMet(rules.length) : said.notMet(failed.length, rules.length)}</p>
      {failed.length > 0 && <RuleTable rules={failed} changed={changed} />}
      <details className={style.all} open={failed.length === 0 && changed.size > 0}>
        <summary>{said.showAll}</summary>
        <RuleTable rules={rules} changed={changed} />
      </details>
    </section>
  );
}

function RuleTable({
  rules,
  changed,
}: {
  readonly rules: readonly Rule[];
  readonly changed: ReadonlySet<string>;
}) {
  const said = useWords(taskWords);
  return (
    <ul className={style.rules}>
      {rules.map((rule) => (
        <li key={rule.key} data-result={rule.result}>
          <span className={style.mark} aria-hidden>
            {rule.result === 'pass' ? '✓' : rule.severity === 'warn' ? '!' : '✕'}
          </span>
          <div>
            <strong>{rule.title}</strong>{' '}
            <span className={style.result}>
              {rule.result === 'pass'
                ? said.met
                : rule.result === 'unknown'
                  ? said.unknown
                  : rule.severity === 'warn'
                    ? said.warn
                    : said.failed}
            </span>
            {changed.has(rule.key) && <span className={style.changed}> {said.changed}</span>}
            <dl>
              {rule.value !== null && <Pair term={said.value}>{rule.value}</Pair>}
              {rule.missing !== null && <Pair term={said.unknown}>{rule.missing}</Pair>}
              {rule.limit !== null && <Pair term={said.limit}>{rule.limit}</Pair>}
              <Pair term={said.source}>{rule.source}</Pair>
            </dl>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Pair({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

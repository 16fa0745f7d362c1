import type { Case } from '../../../contract/case.js';
import { useWords } from '../../language/words.js';
import { caseWords } from './case-words.js';
import style from './eligibility.module.css';

type Rule = NonNullable<Case['steps'][number]['rules']>[number];

/** The newest check of eligibility, rule by rule: what was found, what is asked, and where it stands written. */
export function Eligibility({ steps }: { readonly steps: Case['steps'] }) {
  const check = steps.findLast(({ rules }) => rules !== undefined);
  if (check?.rules === undefined || check.rules.length === 0) return null;
  return <RuleResults rules={check.rules} changed={new Set(check.changed?.map(({ key }) => key))} />;
}

/** What a check found. What needs attention stands first; the rest is one press away on a small screen. */
export function RuleResults({
  rules,
  changed = new Set(),
}: {
  readonly rules: readonly Rule[];
  readonly changed?: ReadonlySet<string>;
}) {
  const said = useWords(caseWords);
  const failed = rules.filter(({ result }) => result !== 'pass');
  const roomy = matchMedia('(width >= 62em)').matches;
  return (
    <section>
      <h2>{said.evidence}</h2>
      <p>{failed.length === 0 ? said.allMet(rules.length) : said.notMet(failed.length, rules.length)}</p>
      {failed.length > 0 && <RuleList rules={failed} changed={changed} />}
      <details className={style.all} open={changed.size > 0 || (roomy && failed.length === 0)}>
        <summary>{said.showAll(rules.length)}</summary>
        <RuleList rules={rules} changed={changed} />
      </details>
    </section>
  );
}

function RuleList({
  rules,
  changed,
}: {
  readonly rules: readonly Rule[];
  readonly changed: ReadonlySet<string>;
}) {
  const said = useWords(caseWords);
  return (
    <ul className={style.rules}>
      {rules.map((rule) => (
        <li key={rule.key} data-tone={toneOf(rule)}>
          <span className={style.mark} aria-hidden>
            {marks[toneOf(rule)]}
          </span>
          <span className={style.title}>
            {rule.title}
            <span className="unseen">: {resultWord(said, rule)}</span>
            {changed.has(rule.key) && <span className={style.changed}> — {said.changed}</span>}
          </span>
          <span className={style.found}>
            {rule.value ?? (rule.missing === null && resultWord(said, rule))}
            {rule.limit !== null && <span className="soft"> ({said.limit(rule.limit)})</span>}
            {rule.missing !== null && <span className={style.missing}>{said.noData(rule.missing)}</span>}
          </span>
          <span className={style.source}>{rule.source}</span>
        </li>
      ))}
    </ul>
  );
}

type Tone = 'met' | 'warn' | 'failed';
const marks: Readonly<Record<Tone, string>> = { met: '✓', warn: '!', failed: '✕' };

function toneOf({ result, severity }: Rule): Tone {
  if (result === 'pass') return 'met';
  return severity === 'warn' ? 'warn' : 'failed';
}

function resultWord(
  said: { readonly met: string; readonly failed: string; readonly unknown: string; readonly warn: string },
  rule: Rule,
): string {
  if (rule.result === 'unknown') return said.unknown;
  return { met: said.met, warn: said.warn, failed: said.failed }[toneOf(rule)];
}

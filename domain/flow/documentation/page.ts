import { officeTitle } from '../../access/offices.js';
import type { Day } from '../../calendar/day.js';
import { eligibilityRules } from '../../eligibility/rules.js';
import { latestOf } from '../../policy/effective.js';
import { sourceWords } from '../../policy/source-words.js';
import type { Text } from '../../text.js';
import { conditionWords } from '../condition-words.js';
import { allFields, type ProcessDefinition, stepsOf } from '../define.js';
import { derivedFacts } from '../derived.js';
import type { FactValue, Fields } from '../fields.js';
import { type Path, paths } from '../paths.js';
import { ifNobodyDecides } from '../silence.js';
import { daysWords } from '../term-words.js';
import { bullets, escapeMarkdown, table } from './markdown.js';
import { stepsTable } from './steps-table.js';
import { fieldWords, pageWords, severityTitles } from './words.js';

interface PageOptions {
  readonly language: keyof Text;
  /** File names beside the page. */
  readonly diagram: string;
  readonly otherLanguage: string;
  /** Notices are described by the policy of this day. */
  readonly policyDay: Day;
}

/** A process as a page of Markdown: who proposes, what is asked, the steps, the requirements, the ways through. */
export function documentation(definition: ProcessDefinition, options: PageOptions): string {
  const { language } = options;
  const say = (key: keyof typeof pageWords) => pageWords[key][language];
  const section = (key: keyof typeof pageWords, body: string) =>
    body === '' ? [] : [`## ${say(key)}`, body];
  return `${[
    `<!-- ${say('generated')} -->`,
    `# ${escapeMarkdown(definition.title[language])}`,
    `\`${definition.id}\` · ${say('revision')} ${definition.revision} · ${say('numbering')} \`${definition.numbering}\` · [${say('otherLanguage')}](${options.otherLanguage})`,
    ...section('proposers', bullets(definition.proposers.map((role) => officeTitle(role)[language]))),
    ...section('facts', factsTable(definition, language)),
    ...section('derived', bullets(derivedWords(definition, language))),
    ...section('checklist', checklistTable(definition, language)),
    ...section('steps', `![${escapeMarkdown(definition.title[language])}](${options.diagram})`),
    stepsTable(definition, language),
    ...section('rules', rulesTable(definition, language)),
    ...section('paths', pathsList(definition, language)),
    ...section('returns', returnsWords(definition)[language]),
    ...section('silence', silenceList(definition, options)),
  ].join('\n\n')}\n`;
}

function factsTable({ facts, returns }: ProcessDefinition, language: keyof Text): string {
  const { field, name, kind, mayChange, yes } = pageWords;
  return table(
    [field, name, kind, mayChange].map((words) => words[language]),
    Object.entries(facts).map(([key, each]) => [
      each.title[language],
      `\`${key}\``,
      fieldWords(each)[language],
      returns.mayChange.includes(key) ? yes[language] : '',
    ]),
  );
}

function derivedWords({ derived }: ProcessDefinition, language: keyof Text): readonly string[] {
  return derived.map((key) => `${derivedFacts[key].title[language]} (\`${key}\`)`);
}

function checklistTable(definition: ProcessDefinition, language: keyof Text): string {
  const { checklist = [] } = definition;
  if (checklist.length === 0) return '';
  const fields = allFields(definition);
  return table(
    [pageWords.document, pageWords.name, pageWords.requiredWhen].map((words) => words[language]),
    checklist.map(({ kind, title, when }) => [
      title[language],
      `\`${kind}\``,
      (when ? conditionWords(when, fields) : pageWords.always)[language],
    ]),
  );
}

function rulesTable(definition: ProcessDefinition, language: keyof Text): string {
  const checks = stepsOf(definition.flow).filter((step) => step.kind === 'check');
  const rules = [...new Set(checks.flatMap((step) => step.rules))];
  if (rules.length === 0) return '';
  const { rule, severity, source, checkedIn } = pageWords;
  return table(
    [rule, severity, source, checkedIn].map((words) => words[language]),
    rules.map((key) => {
      const { title, severity: how, source: from } = eligibilityRules[key];
      const where = checks.filter((step) => step.rules.includes(key)).map((step) => step.title[language]);
      return [
        `${title[language]}\n\`${key}\``,
        severityTitles[latestOf(how)][language],
        sourceWords(from)[language],
        where.join(', '),
      ];
    }),
  );
}

function pathsList(definition: ProcessDefinition, language: keyof Text): string {
  const ways = paths(definition);
  const fields = allFields(definition);
  return bullets(
    ways.map((path) => {
      const steps = path.steps.map(({ step }) => step.title[language]).join(' → ');
      return `**${ways.length === 1 ? pageWords.always[language] : factsWords(path, fields, language)}** – ${steps}`;
    }),
  );
}

/** The combinations of facts that take a way. */
function factsWords({ facts }: Path, fields: Fields, language: keyof Text): string {
  const each = facts.map((combination) =>
    Object.entries(combination)
      .map(([fact, value]) => valueWords(fact, value, fields)[language])
      .join(', '),
  );
  return each.join(`; ${pageWords.or[language]} `);
}

/** One fact with its value, as a sentence's part. */
function valueWords(fact: string, value: FactValue, fields: Fields): Text {
  if (typeof value === 'boolean') return conditionWords({ kind: 'is', fact }, fields, value);
  const title = fields[fact]?.title ?? { id: fact, en: fact };
  return { id: `${title.id}: ${value}`, en: `${title.en}: ${value}` };
}

function returnsWords({ returns, facts }: ProcessDefinition): Text {
  if (returns.atMost === 0) return { id: 'Tidak dapat dikembalikan.', en: 'It cannot be returned.' };
  const days = daysWords(returns.within.days);
  const titles = returns.mayChange.flatMap((key) => facts[key]?.title ?? []);
  return {
    id: `Paling banyak ${returns.atMost} kali; pengusul memperbaiki dalam ${days.id}. Yang boleh diubah: ${titles.map(({ id }) => id).join(', ') || '–'}. Pemeriksaan diulang pada setiap pengajuan ulang.`,
    en: `At most ${returns.atMost} times; the proposer mends it within ${days.en}. What may change: ${titles.map(({ en }) => en).join(', ') || '–'}. Checks are done anew at each resubmission.`,
  };
}

function silenceList(definition: ProcessDefinition, { language, policyDay }: PageOptions): string {
  const said = new Map<string, string[]>();
  for (const step of stepsOf(definition.flow)) {
    const words = ifNobodyDecides(step, policyDay)[language];
    said.set(words, [...(said.get(words) ?? []), step.title[language]]);
  }
  return bullets([...said].map(([words, titles]) => `${titles.join(', ')}: ${words}.`));
}

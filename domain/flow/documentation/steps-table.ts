import { officeTitle } from '../../access/offices.js';
import { verdictTitles } from '../../steps/verdicts.js';
import type { Text } from '../../text.js';
import type { StepDefinition } from '../blocks.js';
import { allFields, type ProcessDefinition, stepNamed, stepsOf } from '../define.js';
import { doingTitles, inOrder, partsByDoing, partsOf } from '../step-parts.js';
import { verdictsOf } from '../step-verdicts.js';
import { stepKindTitles } from '../step-words.js';
import { termWords } from '../term-words.js';
import { appliesWhen } from './applies-when.js';
import { escapeMarkdown, table } from './markdown.js';
import { pageWords } from './words.js';

/** The steps of a process, one a row. */
export function stepsTable(definition: ProcessDefinition, language: keyof Text): string {
  const fields = allFields(definition);
  const applies = appliesWhen(definition.flow, fields);
  const rows = stepsOf(definition.flow).map((step, index) => [
    String(index + 1),
    `**${escapeMarkdown(step.title[language])}**\n\`${step.key}\``,
    stepKindTitles[step.kind][language],
    offices(step, definition, language).join('\n'),
    step.kind === 'record' ? '' : termWords(step.within, fields)[language],
    verdicts(step, definition, language).join('\n'),
    applies.get(step.key)?.[language] ?? '',
    (step.dependsOn ?? []).map((fact) => fields[fact]?.title[language] ?? fact).join(', '),
  ]);
  const { step, kind, who, term, verdicts: verdict, applies: when, redone } = pageWords;
  const head = [step, kind, who, term, verdict, when, redone].map((words) => words[language]);
  return table(['', ...head], rows);
}

function offices(
  step: StepDefinition,
  definition: ProcessDefinition,
  language: keyof Text,
): readonly string[] {
  if (step.kind === 'record') return [pageWords.byItself[language]];
  const strategic = new Set(partsOf(step).flatMap((part) => (part.strategic ? [part.does] : [])));
  const named = [...partsByDoing(step)].map(([does, roles]) => {
    const titles = roles.map((role) => officeTitle(role)[language]).join(inOrder(step, does) ? ' → ' : ', ');
    const holder = strategic.has(does) ? ` (${pageWords.holderOnly[language]})` : '';
    return `${doingTitles[does][language]}: ${titles}${holder}`;
  });
  if (step.kind !== 'approval') return named;
  const others = (step.distinctFrom ?? []).map((key) => `“${stepNamed(definition, key).title[language]}”`);
  return [
    ...named,
    ...(others.length > 0 ? [`${pageWords.distinct[language]} ${others.join(', ')}`] : []),
    ...(step.decides ? [pageWords.decides[language]] : []),
  ];
}

function verdicts(
  step: StepDefinition,
  { returns }: ProcessDefinition,
  language: keyof Text,
): readonly string[] {
  const forms = partsOf(step).flatMap((part) => verdictsOf(step, part, returns));
  const words = forms.map(({ verdict, required }) => {
    const reason = required.includes('reason') ? ` (${pageWords.reasonRequired[language]})` : '';
    return `${verdictTitles[verdict][language]} \`${verdict}\`${reason}`;
  });
  return [...new Set(words)];
}

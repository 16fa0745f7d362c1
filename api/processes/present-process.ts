import type * as z from 'zod';
import { factsJsonSchema } from '../../contract/json-schema.js';
import type { processSchema, processSummarySchema } from '../../contract/process.js';
import { officeTitle } from '../../domain/access/offices.js';
import type { StepDefinition } from '../../domain/flow/blocks.js';
import { conditionWords } from '../../domain/flow/condition-words.js';
import { allFields, type ProcessDefinition, stepsOf } from '../../domain/flow/define.js';
import { partsOf } from '../../domain/flow/step-parts.js';
import { termWords } from '../../domain/flow/term-words.js';
import type { Text } from '../../domain/text.js';
import { definitionHash } from '../../store/definitions.js';

/** A process in a list. */
export function presentSummary(
  { id, revision, title, subject }: ProcessDefinition,
  language: keyof Text,
): z.input<typeof processSummarySchema> {
  return { id, revision, title: title[language], subject };
}

/** A process with its form and its steps. */
export function presentProcess(
  definition: ProcessDefinition,
  language: keyof Text,
): z.input<typeof processSchema> {
  const { proposers, returns, checklist = [], flow } = definition;
  return {
    ...presentSummary(definition, language),
    hash: definitionHash(definition),
    facts: { ...factsJsonSchema(definition, language) },
    proposers: proposers.map((role) => ({ role, title: officeTitle(role)[language] })),
    returns: { workingDays: returns.within.days, mayChange: returns.mayChange, atMost: returns.atMost },
    checklist: checklist.map(({ kind, title, when }) => ({
      kind,
      title: title[language],
      when: when ? conditionWords(when, allFields(definition))[language] : null,
    })),
    steps: stepsOf(flow).map((step) => presentStep(step, definition, language)),
  };
}

function presentStep(
  step: StepDefinition,
  definition: ProcessDefinition,
  language: keyof Text,
): z.input<typeof processSchema>['steps'][number] {
  const { key, kind, title } = step;
  const within = step.kind === 'record' ? null : termWords(step.within, allFields(definition))[language];
  const offices = partsOf(step).map(({ role, does, strategic }) => ({
    role,
    title: officeTitle(role)[language],
    does,
    strategic,
  }));
  return { key, kind, title: title[language], offices, within };
}

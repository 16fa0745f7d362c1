import type { Text } from '../text.js';
import { besideFlow } from './beside-flow.js';
import type { StepDefinition, Term } from './blocks.js';
import type { Condition } from './conditions.js';
import { allFields, type ProcessDefinition, stepsOf } from './define.js';
import type { Field, Fields } from './fields.js';
import { conditionsOf, type Path, paths, stepsBefore } from './paths.js';

/** What is wrong with a definition; one with faults is never run. */
export interface Fault {
  /** The step, fact or other part that is meant. */
  readonly where: string;
  readonly fault: Text;
}

const kebabCase = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const camelCase = /^[a-z][A-Za-z0-9]*$/;

/**
 * What the compiler cannot see in a definition, or could not because it was read from a row: names, facts,
 * order and reach. No faults means that every path ends, every step can be reached, and everything that a step
 * refers to is there when the step opens.
 */
export function faults(definition: ProcessDefinition): readonly Fault[] {
  const named = [
    ...faultsOfNames(definition),
    ...faultsOfFacts(definition),
    ...faultsOfChecklist(definition),
  ];
  // Paths are only worth walking where their conditions can be read.
  return named.length > 0 ? named : faultsOfOrder(definition, paths(definition));
}

function faultsOfNames(definition: ProcessDefinition): readonly Fault[] {
  const keys = stepsOf(definition.flow).map((step) => step.key);
  return [
    ...[definition.id, ...keys]
      .filter((key) => !kebabCase.test(key))
      .map((key) => faultAt(key, 'bukan kebab-case', 'is not kebab-case')),
    ...Object.keys(definition.facts)
      .filter((key) => !camelCase.test(key))
      .map((key) => faultAt(key, 'bukan camelCase', 'is not camelCase')),
    ...keys
      .filter((key, index) => keys.indexOf(key) !== index)
      .map((key) => faultAt(key, 'dipakai dua langkah', 'is the key of two steps')),
    ...keys
      .filter((key) => besideFlow(key) !== undefined)
      .map((key) => faultAt(key, 'dipakai untuk langkah di luar alur', 'is kept for a step beside the flow')),
    ...definition.derived
      .filter((key) => Object.hasOwn(definition.facts, key))
      .map((key) => faultAt(key, 'diisi sekaligus diturunkan', 'is both supplied and derived')),
    ...(keys.length === 0 ? [faultAt(definition.id, 'tidak memiliki langkah', 'has no step')] : []),
  ];
}

function faultsOfFacts(definition: ProcessDefinition): readonly Fault[] {
  const fields = allFields(definition);
  const steps = stepsOf(definition.flow);
  const conditions = [
    ...conditionsOf(definition.flow),
    ...steps.flatMap((step) => (step.kind === 'record' ? [] : conditionsOfTerm(step.within))),
    ...(definition.checklist ?? []).flatMap(({ when }) => when ?? []),
  ];
  return [
    ...conditions.flatMap((condition) => faultsOfCondition(condition, fields)),
    ...steps.flatMap((step) =>
      (step.dependsOn ?? [])
        .filter((fact) => !Object.hasOwn(fields, fact))
        .map((fact) =>
          faultAt(
            step.key,
            `bergantung pada fakta ${fact} yang tidak ada`,
            `depends on unknown fact ${fact}`,
          ),
        ),
    ),
    ...definition.returns.mayChange
      .filter((fact) => !Object.hasOwn(definition.facts, fact))
      .map((fact) => faultAt(fact, 'boleh diubah tetapi bukan isian', 'may change but is no supplied fact')),
  ];
}

/** A checklist and one step that verifies it: neither makes sense without the other. */
function faultsOfChecklist(definition: ProcessDefinition): readonly Fault[] {
  const kinds = (definition.checklist ?? []).map(({ kind }) => kind);
  const verifying = stepsOf(definition.flow).filter((step) => step.kind === 'verification');
  return [
    ...kinds
      .filter((kind) => !kebabCase.test(kind))
      .map((kind) => faultAt(kind, 'bukan kebab-case', 'is not kebab-case')),
    ...kinds
      .filter((kind, index) => kinds.indexOf(kind) !== index)
      .map((kind) => faultAt(kind, 'dua kali dalam daftar dokumen', 'is twice on the checklist')),
    ...(kinds.length > 0 && verifying.length === 0
      ? [faultAt(definition.id, 'dokumennya tidak diverifikasi', 'has documents that no step verifies')]
      : []),
    ...verifying
      .filter(() => kinds.length === 0)
      .map(({ key }) => faultAt(key, 'tidak ada dokumen untuk diverifikasi', 'has no documents to verify')),
    ...verifying
      .slice(1)
      .map(({ key }) =>
        faultAt(key, 'memverifikasi dokumen sekali lagi', 'verifies the documents a second time'),
      ),
  ];
}

function faultsOfOrder(definition: ProcessDefinition, ways: readonly Path[]): readonly Fault[] {
  return stepsOf(definition.flow).flatMap((step) => {
    const through = ways.filter((path) => path.steps.some((each) => each.step.key === step.key));
    if (through.length === 0)
      return [
        faultAt(step.key, 'tidak terjangkau oleh fakta mana pun', 'is reached by no combination of facts'),
      ];
    return others(step)
      .filter((other) => !through.every((path) => stepsBefore(path, step.key).has(other)))
      .map((other) =>
        faultAt(
          step.key,
          `harus berbeda dari ${other}, yang tidak selalu mendahuluinya`,
          `is distinct from ${other}, which does not come before it on every path`,
        ),
      );
  });
}

function others(step: StepDefinition): readonly string[] {
  return step.kind === 'approval' ? (step.distinctFrom ?? []) : [];
}

function conditionsOfTerm(term: Term): readonly Condition[] {
  if (term.kind !== 'either') return [];
  return [term.when, ...conditionsOfTerm(term.then), ...conditionsOfTerm(term.otherwise)];
}

function faultsOfCondition(condition: Condition, fields: Fields): readonly Fault[] {
  switch (condition.kind) {
    case 'not':
      return faultsOfCondition(condition.of, fields);
    case 'all':
    case 'any':
      return condition.of.flatMap((each) => faultsOfCondition(each, fields));
    case 'is':
      return faultsOfFact(condition.fact, 'flag', fields);
    case 'at-least':
      return faultsOfFact(condition.fact, 'number', fields);
    case 'equals': {
      const field = fields[condition.fact];
      if (field?.type !== 'choice' || field.options.includes(condition.value))
        return faultsOfFact(condition.fact, 'choice', fields);
      return [
        faultAt(
          condition.fact,
          `tidak memiliki pilihan ${condition.value}`,
          `has no option ${condition.value}`,
        ),
      ];
    }
  }
}

function faultsOfFact(fact: string, wanted: Field['type'], fields: Fields): readonly Fault[] {
  const field = Object.hasOwn(fields, fact) ? fields[fact] : undefined;
  if (!field)
    return [faultAt(fact, 'dibaca sebuah syarat tetapi tidak ada', 'is read by a condition but unknown')];
  if (field.type === wanted) return [];
  return [
    faultAt(
      fact,
      `dibaca sebagai ${wanted} tetapi berjenis ${field.type}`,
      `is read as ${wanted} but is of type ${field.type}`,
    ),
  ];
}

function faultAt(where: string, id: string, en: string): Fault {
  return { where, fault: { id, en } };
}

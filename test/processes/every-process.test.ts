import { readDefinition } from '../../contract/definition.js';
import { stepsOf } from '../../domain/flow/define.js';
import { faults } from '../../domain/flow/faults.js';
import type { Facts } from '../../domain/flow/fields.js';
import { next, type StepStatus } from '../../domain/flow/next.js';
import { paths, stepsBefore } from '../../domain/flow/paths.js';
import type { Text } from '../../domain/text.js';
import { processes } from '../../processes/index.js';

test('no two processes have the same id or the same prefix of case numbers', () => {
  expect(new Set(processes.map(({ id }) => id)).size).toBe(processes.length);
  expect(new Set(processes.map(({ numbering }) => numbering)).size).toBe(processes.length);
});

describe.each(processes.map((definition) => [definition.id, definition] as const))('%s', (_, definition) => {
  const ways = paths(definition);
  const keys = stepsOf(definition.flow).map(({ key }) => key);

  test('has no faults', () => {
    expect(faults(definition)).toEqual([]);
  });

  test('every path ends, for every combination of the facts that conditions read', () => {
    for (const { facts } of ways) for (const each of facts) expect(walkToEnd(each)).toBe('completed');
  });

  test('every step lies on some path', () => {
    const reached = new Set(ways.flatMap(({ steps }) => steps.map(({ step }) => step.key)));
    expect([...reached].sort()).toEqual([...keys].sort());
  });

  test('on every path each step is either taken or skipped, with its reason', () => {
    for (const path of ways) {
      const seen = [...path.steps.map(({ step }) => step.key), ...path.skipped.map(({ key }) => key)];
      expect(seen.sort()).toEqual([...keys].sort());
    }
  });

  test('who must be another decides after the one they must differ from, on every path', () => {
    for (const path of ways)
      for (const { step } of path.steps)
        if (step.kind === 'approval')
          for (const other of step.distinctFrom ?? []) expect(stepsBefore(path, step.key)).toContain(other);
  });

  test('a rejection anywhere ends it', () => {
    for (const key of keys) {
      expect(next(definition, [{ key, state: 'closed', outcome: 'rejected' }], {})).toMatchObject({
        open: [],
        end: 'rejected',
      });
    }
  });

  test('every text is there in both languages', () => {
    const texts = textsIn(definition);
    expect(texts.length).toBeGreaterThan(keys.length);
    for (const { id, en } of texts) {
      expect(id.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
    }
  });

  test('comes back the same from a row, and this version can run it', () => {
    const stored: unknown = JSON.parse(JSON.stringify(definition));
    expect(stored).toEqual(definition);
    expect(readDefinition(stored)).toEqual({ ok: true, definition });
  });

  function walkToEnd(facts: Facts): string | null {
    const steps: StepStatus[] = [];
    for (let rounds = 0; rounds <= keys.length; rounds += 1) {
      const { open, end } = next(definition, steps, facts);
      if (end !== null) return end;
      steps.push(...open.map(({ key }): StepStatus => ({ key, state: 'closed', outcome: 'approved' })));
    }
    return null;
  }
});

/** Every object with a title in it, whatever it hangs on. */
function textsIn(value: unknown): readonly Text[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'title' ? [part] : textsIn(part)));
}

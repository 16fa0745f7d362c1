import type { Text } from '../../text.js';
import type { Block } from '../blocks.js';
import { conditionWords } from '../condition-words.js';
import type { Condition } from '../conditions.js';
import type { Fields } from '../fields.js';

/** A condition and whether it must hold or not. */
interface Guard {
  readonly condition: Condition;
  readonly holding: boolean;
}

/** What must hold for each step to apply, in words; steps that always apply are left out. */
export function appliesWhen(flow: Block, fields: Fields): ReadonlyMap<string, Text> {
  const guarded = guardsIn(flow, []).filter(([, guards]) => guards.length > 0);
  return new Map(
    guarded.map(([key, guards]) => {
      const words = guards.map(({ condition, holding }) => conditionWords(condition, fields, holding));
      return [
        key,
        { id: words.map(({ id }) => id).join(' dan '), en: words.map(({ en }) => en).join(' and ') },
      ];
    }),
  );
}

function guardsIn(block: Block, guards: readonly Guard[]): readonly (readonly [string, readonly Guard[]])[] {
  switch (block.kind) {
    case 'sequence':
    case 'parallel':
      return block.blocks.flatMap((each) => guardsIn(each, guards));
    case 'when': {
      const { condition } = block;
      return [
        ...guardsIn(block.then, [...guards, { condition, holding: true }]),
        ...(block.otherwise ? guardsIn(block.otherwise, [...guards, { condition, holding: false }]) : []),
      ];
    }
    default:
      return [[block.key, guards]];
  }
}

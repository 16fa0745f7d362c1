import type { Text } from '../../text.js';
import type { Block } from '../blocks.js';
import { stepsOf } from '../define.js';
import type { Fields } from '../fields.js';
import { eitherOr, onlyWhen } from './branches.js';
import { stepCard } from './card.js';
import type { Part, Picture } from './picture.js';
import { question } from './question.js';
import { sideBySide, stack } from './rows.js';
import { lookOf, type ShownState } from './state.js';

/** What drawing needs to know beside the block. */
export interface Scene {
  readonly fields: Fields;
  readonly language: keyof Text;
  readonly states: Readonly<Record<string, ShownState>>;
  readonly skipped: ReadonlySet<string>;
  /** What is drawn lies in a branch that the case does not take. */
  readonly off: boolean;
}

/** A block as a picture. */
export function blockPicture(block: Block, scene: Scene): Picture {
  const { fields, language } = scene;
  switch (block.kind) {
    case 'sequence':
      return stack(partsOf(block.blocks, scene));
    case 'parallel':
      return sideBySide(partsOf(block.blocks, scene), language);
    case 'when': {
      const asked = question(block.condition, fields, language);
      const then = branch(block.then, scene);
      if (block.otherwise) return eitherOr(asked, then, branch(block.otherwise, scene));
      // Where a case is shown that takes the block, it does not take the way past it.
      return onlyWhen(asked, then, scene.off || (!then.dashed && scene.skipped.size > 0));
    }
    default: {
      const look = lookOf(scene.states[block.key], scene.skipped.has(block.key));
      return stepCard(block, { fields, language, look });
    }
  }
}

/** Blocks without steps leave no trace. */
function partsOf(blocks: readonly Block[], scene: Scene): readonly Part[] {
  return blocks
    .filter((block) => stepsOf(block).length > 0)
    .map((block) => {
      // A question is asked even where its block is then skipped.
      const dashed = scene.off || (block.kind !== 'when' && allSkipped(block, scene));
      return { picture: blockPicture(block, scene), dashed };
    });
}

function branch(block: Block, scene: Scene): Part {
  const dashed = scene.off || allSkipped(block, scene);
  return { picture: blockPicture(block, { ...scene, off: dashed }), dashed };
}

function allSkipped(block: Block, { skipped }: Scene): boolean {
  const steps = stepsOf(block);
  return steps.length > 0 && steps.every(({ key }) => skipped.has(key));
}

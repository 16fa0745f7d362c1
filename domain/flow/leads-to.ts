import type { Verdict } from '../steps/verdicts.js';
import type { Text } from '../text.js';
import type { StepDefinition } from './blocks.js';
import type { ProcessDefinition } from './define.js';
import type { Route } from './route.js';
import { daysWords } from './term-words.js';

/**
 * Where a verdict leads, in words: to the steps that come right after, to the proposer, or to the end.
 *
 * @example
 * leadsTo('approved', proposal, route, definition) // { id: 'Diteruskan ke: Keputusan Wali Kota', en: 'Goes on to: …' }
 */
export function leadsTo(
  verdict: Verdict,
  step: StepDefinition,
  route: Route,
  definition: ProcessDefinition,
): Text {
  switch (verdict) {
    case 'returned': {
      const days = daysWords(definition.returns.within.days);
      return {
        id: `Kembali ke pengusul, ${days.id} untuk memperbaiki`,
        en: `Back to the proposer, ${days.en} to mend it`,
      };
    }
    case 'rejected':
      return { id: 'Berkas berakhir: ditolak', en: 'The case ends: rejected' };
    case 'acknowledged':
      return { id: 'Dicatat; tidak ada yang menunggunya', en: 'Recorded; nothing waits for it' };
    case 'initialled':
      return {
        id: 'Diteruskan ke pemaraf berikutnya, lalu penanda tangan',
        en: 'Goes on to the next initials, then to the signature',
      };
    case 'reconvened':
      return { id: 'Rapat berikutnya diundang', en: 'Another session is convened' };
    case 'waived': {
      const on = onwards(step, route);
      return { id: `Dicatat tidak diperlukan. ${on.id}`, en: `Noted as not needed. ${on.en}` };
    }
    case 'for':
    case 'against':
    case 'abstained':
    case 'supported':
    case 'objected':
    case 'no-opinion': {
      const on = onwards(step, route);
      return {
        id: `Dicatat, tidak mengikat. ${on.id}`,
        en: `Recorded, binds nobody. ${on.en}`,
      };
    }
    default: {
      const on = onwards(step, route);
      const several = step.kind === 'approval' && step.mode !== 'any-of' && step.by.length > 1;
      return several ? { id: `Setelah semua setuju: ${on.id}`, en: `Once all have approved: ${on.en}` } : on;
    }
  }
}

function onwards(step: StepDefinition, route: Route): Text {
  const following = route.steps.filter(({ after }) => after.includes(step.key));
  if (following.length === 0) {
    return isAlone(route)
      ? { id: 'Berkas selesai', en: 'The case is completed' }
      : {
          id: 'Berkas selesai setelah semua langkah terakhir selesai',
          en: 'The case is completed once all of its last steps are done',
        };
  }
  // More than one before it: it opens when the last of them is done.
  const waits = following.some(({ after }) => after.length > 1);
  const titles = following.map((each) => each.step.title);
  return {
    id: `Diteruskan ke: ${titles.map(({ id }) => id).join(', ')}${waits ? ' (setelah yang sejajar selesai)' : ''}`,
    en: `Goes on to: ${titles.map(({ en }) => en).join(', ')}${waits ? ' (once those beside it are done)' : ''}`,
  };
}

/** Whether one step alone is the last; an announcement holds nothing up. */
function isAlone({ steps }: Route): boolean {
  const last = steps.filter(
    ({ step }) => step.kind !== 'announce' && !steps.some(({ after }) => after.includes(step.key)),
  );
  return last.length <= 1;
}

import type { StepDefinition } from '../flow/blocks.js';
import { convenerKey, noQuorumKey } from '../steps/board.js';
import { signatureKey } from '../steps/document.js';
import type { Text } from '../text.js';

/** What the proposer of a returned case is asked for. */
export const mendingAsked: Text = { id: 'perbaikan', en: 'corrections' };

/** What HR is asked for where nobody can act. */
export const namingAsked: Text = { id: 'tindakan karena tidak ada pejabat', en: 'help, for nobody can act' };

/**
 * What a task asks of whoever acts in it, as a noun: "This case waits for your …".
 *
 * @param taskKey the task's key within the step
 * @example askedFor(decree, 'signature') // { id: 'tanda tangan', en: 'signature' }
 */
export function askedFor(step: StepDefinition, taskKey: string): Text {
  switch (step.kind) {
    case 'check':
      return {
        id: 'keputusan atas syarat yang tidak terpenuhi',
        en: 'decision on a requirement that is not met',
      };
    case 'opinion':
      return { id: 'pendapat', en: 'opinion' };
    case 'approval':
      return step.decides === true
        ? { id: 'keputusan', en: 'decision' }
        : { id: 'persetujuan', en: 'approval' };
    case 'document':
      return taskKey === signatureKey
        ? { id: 'tanda tangan', en: 'signature' }
        : { id: 'paraf', en: 'initials' };
    case 'verification':
      return { id: 'verifikasi dokumen', en: 'verification of its documents' };
    case 'board':
      if (taskKey === convenerKey) return { id: 'undangan rapat tim', en: 'call for a board session' };
      if (taskKey === noQuorumKey)
        return { id: 'keputusan karena rapat tidak kuorum', en: 'decision, for the board has no quorum' };
      return { id: 'suara dalam rapat tim', en: 'vote in the board session' };
    case 'announce':
      return { id: 'konfirmasi bahwa keputusan telah dibaca', en: 'acknowledgement' };
    case 'wait':
      return { id: 'catatan jawaban dari luar', en: 'entry of the answer from outside' };
    case 'task':
      return { id: 'isian', en: 'entry' };
    case 'record':
      return { id: 'pencatatan', en: 'entry in the registry' };
  }
}

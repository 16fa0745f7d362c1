import type { StepDefinition } from '../flow/blocks.js';
import { type ProcessDefinition, stepNamed } from '../flow/define.js';
import { missingAuthority } from '../flow/missing-authority.js';
import { mending } from '../flow/returned.js';
import { convenerKey, noQuorumKey } from '../steps/board.js';
import { signatureKey } from '../steps/document.js';
import type { Text } from '../text.js';

/** What the proposer of a returned case is asked for. */
const mendingAsked: Text = { id: 'perbaikan', en: 'corrections' };

/** What HR is asked for where nobody can act. */
const namingAsked: Text = { id: 'tindakan karena tidak ada pejabat', en: 'help, for nobody can act' };

/**
 * What a task asks for, wherever it stands: in a step of the process, or beside it.
 *
 * @param step the key of its step
 * @param taskKey the task's key within the step
 * @example askedIn(jobRotation, 'board', 'secretary') // { id: 'penyelenggaraan rapat tim', en: 'board session' }
 */
export function askedIn(definition: ProcessDefinition, step: string, taskKey: string): Text {
  if (step === mending.key) return mendingAsked;
  if (step === missingAuthority.key) return namingAsked;
  return askedFor(stepNamed(definition, step), taskKey);
}

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
      // It lies open until the session has advised: inviting is only the beginning of it.
      if (taskKey === convenerKey) return { id: 'penyelenggaraan rapat tim', en: 'board session' };
      if (taskKey === noQuorumKey)
        return { id: 'keputusan karena rapat tidak kuorum', en: 'decision, for the board has no quorum' };
      return { id: 'suara dalam rapat tim', en: 'vote in the board session' };
    case 'announce':
      return { id: 'konfirmasi bahwa keputusan telah dibaca', en: 'acknowledgement' };
    case 'wait':
      return { id: 'catatan jawaban dari luar', en: 'entry of the answer from outside' };
    case 'task':
      return { id: 'laporan penyelesaian', en: 'report of completion' };
    case 'record':
      return { id: 'pencatatan', en: 'entry in the registry' };
  }
}

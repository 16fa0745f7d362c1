import { bothWords, useWords } from '../language/words.js';
import type { RequestProblem } from '../request/problem.js';
import { Failure } from './failure.js';
import { Notice } from './notice.js';

const words = bothWords({
  id: {
    conflict: 'Belum disimpan: keadaan sudah berubah',
    refused: 'Belum disimpan',
    unanswered: 'Belum ada jawaban; kirim lagi bila jaringan sudah pulih',
    unsure: 'Belum pasti tersimpan; kirim lagi, tidak akan tercatat dua kali',
    kept: 'Yang Anda ketik tetap ada.',
  },
  en: {
    conflict: 'Not stored: something has changed',
    refused: 'Not stored',
    unanswered: 'No answer came; send it again when the network is back',
    unsure: 'Perhaps not stored; send it again, it is not noted twice',
    kept: 'What you typed is still there.',
  },
});

/** Why a command was not done; what was typed for it is kept. */
export function CommandRefused({
  error,
  changed = error?.status === 409,
  typed = true,
}: {
  /** Null: it was not refused. */
  readonly error: RequestProblem | null;
  /** Somebody else has been faster, so that what one sees is no longer so. */
  readonly changed?: boolean;
  /** Something was typed for it. */
  readonly typed?: boolean;
}) {
  const said = useWords(words);
  if (error === null) return null;
  if (error.problem === undefined) return <Failure error={error} title={said.unanswered} />;
  // What is answered so late may have been stored, and its answer lost.
  if (error.status >= 500) return <Failure error={error} title={said.unsure} />;
  return (
    <Notice tone="bad" title={changed ? said.conflict : said.refused}>
      {error.problem.detail}. {typed && said.kept}
    </Notice>
  );
}

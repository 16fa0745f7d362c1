import type { Case } from '../../../contract/case.js';
import { capacityWords } from '../../account/capacity-words.js';
import { useSignedInAs } from '../../account/me-context.js';
import { dateWords } from '../../language/dates.js';
import { useLanguage } from '../../language/language.js';
import { bothWords, useWords } from '../../language/words.js';
import { Due } from '../due.js';
import style from './whereabouts.module.css';

type Step = Case['steps'][number];

const words = bothWords({
  id: {
    at: 'Sekarang di',
    nobody: 'belum ada pejabat yang dapat bertindak; BKPSDM sudah diberi tahu',
    since: (day: string) => `sejak ${day}`,
    system: 'Sedang diproses oleh sistem',
    ended: (state: string, day: string) => `${state} pada ${day}`,
    completed: 'Selesai',
    rejected: 'Ditolak',
    withdrawn: 'Ditarik pengusul',
    cancelled: 'Dibatalkan',
    suspended: 'Ditangguhkan oleh BKPSDM; jam tenggat berhenti.',
    returned: 'Dikembalikan kepada pengusul untuk diperbaiki.',
  },
  en: {
    at: 'Now with',
    nobody: 'nobody can act there yet; HR has been told',
    since: (day) => `since ${day}`,
    system: 'The system is at work on it',
    ended: (state, day) => `${state} on ${day}`,
    completed: 'Completed',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn by the proposer',
    cancelled: 'Cancelled',
    suspended: 'Suspended by HR; the clock of its terms stands still.',
    returned: 'Returned to the proposer, to be mended.',
  },
});

/** Where a case is, in one line: with whom, since when, until when, and what comes next. */
export function Whereabouts({ caseData }: { readonly caseData: Case }) {
  const said = useWords(words);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const { state, closedAt, steps, next } = caseData;
  if (closedAt !== null && state !== 'running' && state !== 'returned' && state !== 'suspended') {
    return (
      <p className={style.answer}>
        {said.ended(said[state], dateWords(closedAt, 'long', language, timeZone))}.
      </p>
    );
  }
  const open = steps.filter(
    (step) => step.state === 'open' && step.with.some((office) => office.state === 'open'),
  );
  return (
    <div className={style.answer}>
      {(state === 'suspended' || state === 'returned') && <p>{said[state]}</p>}
      {open.length === 0 && state === 'running' && <p>{said.system}.</p>}
      {open.map((step) => (
        <p key={`${step.key}/${step.iteration}`}>
          <span className="soft">{said.at} </span>
          <Holders step={step} />
          <span className="soft">
            {' '}
            {said.since(dateWords(step.openedAt, 'short', language, timeZone))} · {step.title} ·{' '}
          </span>
          <Due {...step} />
        </p>
      ))}
      <p className="soft">{next}.</p>
    </div>
  );
}

/** The offices with which a step lies, and who acts there now, in which capacity. */
function Holders({ step }: { readonly step: Step }) {
  const said = useWords(words);
  const capacities: Readonly<Record<string, string>> = useWords(capacityWords);
  const waiting = step.with.filter(({ state }) => state === 'open');
  return waiting.map((office, place) => {
    const people = office.holders.map(({ name, capacity }) =>
      [capacities[capacity], name].filter(Boolean).join(' '),
    );
    const isPerson = office.office.startsWith('person/');
    return (
      <span key={office.task}>
        {place > 0 && '; '}
        <strong>{office.title}</strong>
        {!isPerson && ` (${people.length > 0 ? people.join(', ') : said.nobody})`}
      </span>
    );
  });
}

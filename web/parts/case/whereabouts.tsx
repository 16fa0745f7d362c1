import { Link } from 'react-router';
import type { Case } from '../../../contract/case.js';
import { capacityWords } from '../../account/capacity-words.js';
import { useSignedInAs } from '../../account/me-context.js';
import { dateWords, dayWords } from '../../language/dates.js';
import { useLanguage } from '../../language/language.js';
import { bothWords, useWords } from '../../language/words.js';
import { Due } from '../due.js';
import style from './whereabouts.module.css';

type Step = Case['steps'][number];

const words = bothWords({
  id: {
    at: (office: string) => `di ${office}`,
    next: (step: string) => `Berikutnya: ${step}.`,
    last: 'Sesudah itu berkas selesai.',
    nobody: 'belum ada pejabat yang dapat bertindak; BKPSDM sudah diberi tahu',
    since: (day: string) => `sejak ${day}`,
    you: 'menunggu Anda',
    decree: (number: string) => `Surat keputusan ${number} sudah ditandatangani`,
    effective: (day: string) => `, berlaku mulai ${day}`,
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
    at: (office) => `with ${office}`,
    next: (step) => `Then: ${step}.`,
    last: 'After that the case is completed.',
    nobody: 'nobody can act there yet; HR has been told',
    since: (day) => `since ${day}`,
    you: 'waiting for you',
    decree: (number) => `Decree ${number} has been signed`,
    effective: (day) => `, in effect from ${day}`,
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

/** Where a case is: with whom, since when, until when, and what comes next. */
export function Whereabouts({ caseData }: { readonly caseData: Case }) {
  const said = useWords(words);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const { state, closedAt, steps, upcoming } = caseData;
  if (closedAt !== null && state !== 'running' && state !== 'returned' && state !== 'suspended') {
    return (
      <div className={style.answer}>
        <Decree caseData={caseData} />
        <p>{said.ended(said[state], dateWords(closedAt, 'long', language, timeZone))}.</p>
      </div>
    );
  }
  const open = steps.filter(
    (step) => step.state === 'open' && step.with.some((office) => office.state === 'open'),
  );
  const [next] = upcoming;
  return (
    <div className={style.answer}>
      <Decree caseData={caseData} />
      {(state === 'suspended' || state === 'returned') && <p>{said[state]}</p>}
      {open.length === 0 && state === 'running' && <p>{said.system}.</p>}
      {open.map((step) => (
        <div key={`${step.key}/${step.iteration}`}>
          <p>
            <strong>{step.title}</strong>
            <span className="soft">
              {' '}
              {said.since(dateWords(step.openedAt, 'short', language, timeZone))} ·{' '}
            </span>
            <Due {...step} />
          </p>
          <Holders step={step} />
        </div>
      ))}
      <p className="soft">{next === undefined ? said.last : said.next(next.title)}</p>
    </div>
  );
}

/** That it is decided, where it is: the first thing that whoever it is about wants to know. */
function Decree({ caseData: { documents, facts } }: { readonly caseData: Case }) {
  const said = useWords(words);
  const language = useLanguage();
  const decree = documents.find(({ kind, number }) => kind === 'decree' && number !== null);
  if (decree?.number == null) return null;
  const from = facts.effectiveDate;
  return (
    <p>
      <strong>{said.decree(decree.number)}</strong>
      {typeof from === 'string' && said.effective(dayWords(from, 'long', language))}.
    </p>
  );
}

/** The offices with which a step lies, and who acts there now, in which capacity. */
function Holders({ step }: { readonly step: Step }) {
  const said = useWords(words);
  const capacities: Readonly<Record<string, string>> = useWords(capacityWords);
  const open = step.with.filter(({ state }) => state === 'open');
  // One office may have two tasks of a step, as the secretary of a board has who also votes.
  const waiting = open.filter(
    ({ office }, place) => open.findIndex((each) => each.office === office) === place,
  );
  return (
    <ul>
      {waiting.map(({ task, office, title, holders, may }) => {
        if (may.includes('decide')) {
          return (
            <li key={task}>
              <Link to={`/tasks/${task}`}>{said.you}</Link>
            </li>
          );
        }
        const people = holders.map(({ name, capacity }) =>
          [capacities[capacity], name].filter(Boolean).join(' '),
        );
        const isPerson = office.startsWith('person/');
        return (
          <li key={task}>
            {said.at(title)}
            {!isPerson && `, ${people.length > 0 ? people.join(', ') : said.nobody}`}
          </li>
        );
      })}
    </ul>
  );
}

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Task } from '../../../../contract/task.js';
import { capacityWords } from '../../../account/capacity-words.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords, dayWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { Due } from '../../../parts/due.js';
import { dueWords } from '../../../parts/due-words.js';
import style from './task-head.module.css';
import { taskWords } from './task-words.js';

/** Who and what, in which office, since when and until when. */
export function TaskHead({ task }: { readonly task: Task }) {
  const said = useWords(taskWords);
  const due = useWords(dueWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const { subject, target, effectiveDate, title, number } = task.case;
  const waited = task.workingDays?.waited ?? null;
  return (
    <header className={style.head}>
      <p className="soft">
        {title} · <Link to={`/cases/${task.caseId}`}>{said.number(number)}</Link>
      </p>
      <h1 id="task-title">
        {subject.name}
        {target !== null && <span className={style.target}> → {target}</span>}
      </h1>
      <p className={style.step}>
        {task.title}: {task.asked}
      </p>
      <dl className={style.facts}>
        <Office task={task} />
        <Fact term={said.until}>
          <Due {...task} bare />
        </Fact>
        <Fact term={said.since}>
          <time dateTime={task.openedAt} title={dateWords(task.openedAt, 'exact', language, timeZone)}>
            {dateWords(task.openedAt, 'short', language, timeZone)}
          </time>
          {waited !== null && (
            <span className="soft"> ({waited === 0 ? due.today : due.waited(waited)})</span>
          )}
        </Fact>
        {subject.position !== null && <Fact term={said.now}>{subject.position}</Fact>}
        {effectiveDate !== null && (
          <Fact term={said.effective}>{dayWords(effectiveDate, 'long', language)}</Fact>
        )}
        {subject.nip !== null && <Fact term="NIP">{subject.nip}</Fact>}
      </dl>
      {task.because === 'escalated' && <p className={style.because}>{said.escalated}</p>}
      {task.because === 'conflict' && <p className={style.because}>{said.conflict}</p>}
    </header>
  );
}

/** In which office the task lies, and in which capacity the reader acts there. */
function Office({ task: { office } }: { readonly task: Task }) {
  const said = useWords(taskWords);
  const capacities = useWords(capacityWords);
  const { offices } = useSignedInAs();
  const held = offices.find(({ position }) => office.key === `position/${position}`);
  const capacity = held === undefined || held.capacity === 'holder' ? '' : `${capacities[held.capacity]} `;
  return (
    <Fact term={held === undefined ? said.otherOffice : said.office}>
      {capacity}
      {office.title}
      {office.unit !== null && !office.title.endsWith(office.unit) && (
        <span className="soft"> · {office.unit}</span>
      )}
    </Fact>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

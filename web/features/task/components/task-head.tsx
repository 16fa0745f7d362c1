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
  const capacities = useWords(capacityWords);
  const language = useLanguage();
  const { timeZone, offices } = useSignedInAs();
  const { subject, target, effectiveDate, title, number } = task.case;
  const held = offices.find(({ position }) => task.office.key === `position/${position}`);
  const capacity = held === undefined || held.capacity === 'holder' ? '' : `${capacities[held.capacity]} `;
  const waited = task.workingDays?.waited ?? null;
  return (
    <header className={style.head}>
      <p className="soft">
        {title} · {said.number(number)} · {task.title}
      </p>
      <h1 id="task-title">
        {subject.name}
        {target !== null && <span className={style.target}> → {target}</span>}
      </h1>
      <dl className={style.facts}>
        {subject.nip !== null && <Fact term="NIP">{subject.nip}</Fact>}
        {subject.position !== null && <Fact term={said.now}>{subject.position}</Fact>}
        {effectiveDate !== null && (
          <Fact term={said.effective}>{dayWords(effectiveDate, 'long', language)}</Fact>
        )}
        <Fact term={said.office}>
          {capacity}
          {task.office.title}
          {task.office.unit !== null && <span className="soft"> · {task.office.unit}</span>}
        </Fact>
        <Fact term={said.since}>
          <time dateTime={task.openedAt} title={dateWords(task.openedAt, 'exact', language, timeZone)}>
            {dateWords(task.openedAt, 'short', language, timeZone)}
          </time>
          {waited !== null && (
            <span className="soft"> ({waited === 0 ? due.today : due.waited(waited)})</span>
          )}
        </Fact>
        <Fact term={said.until}>
          <Due {...task} />
        </Fact>
      </dl>
    </header>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

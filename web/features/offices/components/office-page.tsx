import { Link, useParams } from 'react-router';
import type { Office } from '../../../../contract/office.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { Due } from '../../../parts/due.js';
import { Failure } from '../../../parts/failure.js';
import roomList from '../../../parts/room-list.module.css';
import { Stale } from '../../../parts/stale.js';
import { Waiting } from '../../../parts/waiting.js';
import { useOffice } from '../api/use-office.js';
import { ExtendOrder } from './extend-order.js';
import { GiveOrder } from './give-order.js';
import { officeWords } from './office-words.js';
import style from './offices.module.css';
import { Load } from './offices-list.js';
import { OrderHistory } from './order-history.js';
import { Standing } from './standing.js';

/** One office: who is there today, what waits, and the order by which somebody else acts. */
export function OfficePage() {
  const said = useWords(officeWords);
  const { code = '' } = useParams();
  const query = useOffice(code);
  return (
    <>
      <Link to=".." relative="path" className={style.back}>
        ← {said.back}
      </Link>
      {query.data !== undefined ? (
        <>
          <Stale query={query} />
          <OfficeParts key={code} office={query.data} />
        </>
      ) : query.isError ? (
        <Failure error={query.error} retry={query.refetch} />
      ) : (
        <Waiting lines={8} />
      )}
    </>
  );
}

function OfficeParts({ office }: { readonly office: Office }) {
  const said = useWords(officeWords);
  const language = useLanguage();
  const { title, unit, agency, named } = office;
  const places = [unit.name, ...(agency !== null && agency.code !== unit.code ? [agency.name] : [])];
  const roles = named.map((name) => name[language]).filter((name) => name !== title);
  return (
    <>
      <h1>{title}</h1>
      <p className="soft">{[...places, ...roles].join(' · ')}</p>
      <div className={style.parts}>
        <div>
          <section aria-labelledby="today">
            <h2 id="today">{said.today}</h2>
            <Standing office={office} />
          </section>
          {office.extension !== null && office.acting !== null && office.may.includes('order') && (
            <ExtendOrder office={office} acting={office.acting} extension={office.extension} />
          )}
          <GiveOrder office={office} />
        </div>
        <div>
          {office.waiting !== null && (
            <section aria-labelledby="tasks">
              <h2 id="tasks">{said.tasks}</h2>
              <p>
                <Load waiting={office.waiting} />
              </p>
              <Tasks tasks={office.tasks ?? []} />
            </section>
          )}
          <OrderHistory position={office.code} />
        </div>
      </div>
    </>
  );
}

function Tasks({ tasks }: { readonly tasks: NonNullable<Office['tasks']> }) {
  if (tasks.length === 0) return null;
  return (
    <ul className={roomList.list}>
      {tasks.map((task) => (
        <li key={task.id}>
          <div>
            <Link to={`/cases/${task.case.id}`}>{task.case.subject}</Link>
            <p className="soft">
              {task.step} · {task.case.number}
            </p>
            <p>
              <Due dueAt={task.dueAt} overdue={task.overdue} workingDays={null} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

import { Link } from 'react-router';
import { useWords } from '../../../language/words.js';
import style from './figure-table.module.css';
import { type FilterName, listAt } from './filters.js';
import { trackingWords } from './tracking-words.js';

interface Row {
  readonly key: string;
  readonly title: string;
  /** Said beside the title, softly. */
  readonly more?: string | undefined;
  readonly cases: number;
  readonly overdue: number;
  /** Undefined: no list can be asked for it. */
  readonly filters: Partial<Record<FilterName, string>> | undefined;
}

/** Cases by something, with how many of them are late; both lead to their lists. */
export function FigureTable({
  title,
  note,
  column,
  rows,
}: {
  readonly title: string;
  readonly note?: string;
  readonly column: string;
  readonly rows: readonly Row[];
}) {
  const said = useWords(trackingWords);
  const most = Math.max(1, ...rows.map(({ cases }) => cases));
  return (
    <section>
      <h2>{title}</h2>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{column}</th>
            <th scope="col">{said.cases}</th>
            <th scope="col">{said.late}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.filters === undefined ? row.title : <Link to={listAt(row.filters)}>{row.title}</Link>}
                {row.more !== undefined && <span className="soft"> · {row.more}</span>}
                <span className={style.bar} style={{ inlineSize: `${(row.cases / most) * 100}%` }} />
              </th>
              <td>{row.cases}</td>
              <td>
                {row.overdue === 0 ? (
                  <span className="soft">0</span>
                ) : row.filters === undefined ? (
                  <span className="late">{row.overdue}</span>
                ) : (
                  <Link
                    className="late"
                    to={listAt({ ...row.filters, overdue: 'true' })}
                    aria-label={said.lateOf(row.overdue, row.title)}
                  >
                    {row.overdue}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {note !== undefined && <p className="soft">{note}</p>}
    </section>
  );
}

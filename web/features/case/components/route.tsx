import type { Case } from '../../../../contract/case.js';
import { useWords } from '../../../language/words.js';
import { Waiting } from '../../../parts/waiting.js';
import { useDiagram } from '../api/use-diagram.js';
import { pageWords } from './case-page-words.js';
import { Diagram } from './diagram.js';
import style from './route.module.css';

/** The process as a diagram with where the case stands, and in words what is still to come and what is skipped, and why. */
export function Route({ caseData }: { readonly caseData: Case }) {
  const said = useWords(pageWords);
  const diagram = useDiagram(caseData.id);
  const { upcoming, skipped } = caseData;
  return (
    <section>
      <h2>{said.route}</h2>
      {diagram.isPending && <Waiting lines={3} />}
      {diagram.data !== undefined && <Diagram svg={diagram.data} />}
      {upcoming.length > 0 && (
        <>
          <h3>{said.upcoming}</h3>
          <ol className={style.steps}>
            {upcoming.map(({ key, title, offices }) => (
              <li key={key}>
                {title}
                {offices.length > 0 && <span className="soft"> {said.by(offices.join(', '))}</span>}
              </li>
            ))}
          </ol>
        </>
      )}
      {skipped.length > 0 && (
        <>
          <h3>{said.skipped}</h3>
          <ul className={style.steps}>
            {skipped.map(({ key, title, because }) => (
              <li key={key}>
                {title}
                <span className="soft"> — {because}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

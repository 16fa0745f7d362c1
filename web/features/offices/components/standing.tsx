import type { Offices } from '../../../../contract/office.js';
import { dayWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { officeWords } from './office-words.js';

type OfficeItem = Offices['items'][number];

/** Who is in an office today, in which capacity and until when, or that nobody is. */
export function Standing({ office }: { readonly office: OfficeItem }) {
  const said = useWords(officeWords);
  const language = useLanguage();
  const day = (text: string) => dayWords(text, 'year', language);
  const { holder, state, acting, next, takes } = office;
  return (
    <>
      <p>
        {holder === null ? (
          <strong className="late">{said.isVacant}</strong>
        ) : (
          <>
            {holder.name}{' '}
            <span className="soft">· {said.holder(dayWords(holder.since, 'year', language))}</span>
            {state === 'away' && (
              <strong>
                {' '}
                · {holder.awayUntil === null ? said.awayNow : said.awayUntil(day(holder.awayUntil))}
              </strong>
            )}
          </>
        )}
      </p>
      {acting !== null && (
        <p>
          <strong>{said[acting.kind]}</strong> {acting.name}{' '}
          <span className="soft">
            · {acting.until === null ? said.endless : said.until(day(acting.until))}
            {!acting.inPower && ` · ${said.idle}`}
          </span>
        </p>
      )}
      {acting === null && state !== 'held' && takes !== null && (
        <p className="late">{takes === 'plt' ? said.noPlt : said.noPlh}</p>
      )}
      {next !== null && <p className="soft">{said.next(said[next.kind], next.name, day(next.from))}</p>}
    </>
  );
}

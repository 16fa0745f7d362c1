import { Link, Route, Routes } from 'react-router';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { Failure } from '../../../parts/failure.js';
import { More } from '../../../parts/more.js';
import { Stale } from '../../../parts/stale.js';
import { Waiting } from '../../../parts/waiting.js';
import { useMails } from '../api/use-mails.js';
import style from './mails.module.css';
import { mailsWords } from './mails-words.js';
import { OneMail } from './one-mail.js';

/** What the demonstration's mail server kept: the list, and each mail. */
export function MailsRoom() {
  return (
    <Routes>
      <Route index element={<MailList />} />
      <Route path=":id" element={<OneMail />} />
    </Routes>
  );
}

function MailList() {
  const said = useWords(mailsWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const query = useMails();
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <h1>{said.title}</h1>
      <p className={style.lead}>{said.lead}</p>
      <Stale query={query} />
      {query.isPending && <Waiting />}
      {query.isError && items.length === 0 && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && items.length === 0 && <p>{said.none}</p>}
      {items.length > 0 && (
        <ul className={style.list} aria-label={said.list}>
          {items.map(({ id, at, to, subject }) => (
            <li key={id}>
              <Link to={`/administration/mails/${id}`}>{subject}</Link>
              <span className="soft">
                {to.join(', ')} ·{' '}
                <time dateTime={at} title={dateWords(at, 'exact', language, timeZone)}>
                  {dateWords(at, 'short', language, timeZone)} {dateWords(at, 'time', language, timeZone)}
                </time>
              </span>
            </li>
          ))}
        </ul>
      )}
      <More query={query} />
    </>
  );
}

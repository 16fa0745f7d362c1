import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Mail } from '../../../../contract/mail.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { Choices } from '../../../parts/choices.js';
import { Failure } from '../../../parts/failure.js';
import { Waiting } from '../../../parts/waiting.js';
import { useMail } from '../api/use-mail.js';
import style from './mails.module.css';
import { mailsWords } from './mails-words.js';

/** One mail as its reader would have it. */
export function OneMail() {
  const said = useWords(mailsWords);
  const { id = '' } = useParams();
  const query = useMail(id);
  return (
    <>
      <Link to="/administration/mails" className={style.back}>
        ← {said.back}
      </Link>
      {query.isPending && <Waiting />}
      {query.isError && query.data === undefined && <Failure error={query.error} retry={query.refetch} />}
      {query.data !== undefined && <Shown mail={query.data} />}
    </>
  );
}

function Shown({ mail: { subject, from, to, at, text, html, attachments } }: { readonly mail: Mail }) {
  const said = useWords(mailsWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const [as, setAs] = useState<'html' | 'text'>('html');
  return (
    <>
      <h1>{subject}</h1>
      <dl className={style.head}>
        <dt>{said.from}</dt>
        <dd>{from}</dd>
        <dt>{said.to}</dt>
        <dd>{to.join(', ')}</dd>
        <dt>{said.at}</dt>
        <dd>{dateWords(at, 'exact', language, timeZone)}</dd>
        {attachments.length > 0 && (
          <>
            <dt>{said.attachments}</dt>
            <dd>{attachments.map(({ name }) => name).join(', ')}</dd>
          </>
        )}
      </dl>
      <Choices
        label={said.show}
        value={as}
        options={[
          { value: 'html', label: said.html },
          { value: 'text', label: said.text },
        ]}
        choose={setAs}
      />
      {as === 'text' ? (
        <pre className={style.text}>{text}</pre>
      ) : (
        // No script of a mail runs, and its links open beside this page, not inside the frame.
        <iframe
          className={style.frame}
          title={said.frame(subject)}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={html.replaceAll('<a ', '<a target="_blank" rel="noopener" ')}
        />
      )}
    </>
  );
}

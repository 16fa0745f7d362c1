import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import type { Notices } from '../../../../contract/notice.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { Choices } from '../../../parts/choices.js';
import { Failure } from '../../../parts/failure.js';
import { More } from '../../../parts/more.js';
import { Stale } from '../../../parts/stale.js';
import { Waiting } from '../../../parts/waiting.js';
import { useMarkRead } from '../api/use-mark-read.js';
import { useNotices } from '../api/use-notices.js';
import style from './notices-page.module.css';
import { noticesWords } from './notices-words.js';

type Notice = Notices['items'][number];

/** What the reader has been told; each leads to what it is about. */
export function NoticesPage() {
  const said = useWords(noticesWords);
  const [search, setSearch] = useSearchParams();
  const unreadOnly = search.get('unread') === 'true';
  const query = useNotices(unreadOnly ? { unread: 'true' } : {});
  const readAll = useMarkRead('all');
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const unread = query.data?.pages[0]?.unread ?? 0;
  return (
    <main id="main" tabIndex={-1} className={style.page}>
      <title>{`${said.title} · Jenjang`}</title>
      <h1>{said.title}</h1>
      <div className={style.head}>
        <Choices
          label={said.show}
          value={unreadOnly ? 'unread' : 'all'}
          options={[
            { value: 'all', label: said.all },
            { value: 'unread', label: `${said.unread} (${unread})` },
          ]}
          choose={(value) => setSearch(value === 'unread' ? { unread: 'true' } : {}, { replace: true })}
        />
        {unread > 0 && (
          <Button
            size="compact-md"
            variant="default"
            loading={readAll.isPending}
            onClick={() => readAll.mutate(undefined)}
          >
            {said.readAll}
          </Button>
        )}
      </div>
      <Stale query={query} />
      {query.isPending && <Waiting />}
      {query.isError && items.length === 0 && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && items.length === 0 && <p>{unreadOnly ? said.noneUnread : said.none}</p>}
      {items.length > 0 && (
        <ul className={style.list}>
          {items.map((notice) => (
            <Line key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
      <More query={query} />
    </main>
  );
}

function Line({ notice }: { readonly notice: Notice }) {
  const said = useWords(noticesWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const read = useMarkRead(notice.id);
  const { subject, sentences, at, readAt, over } = notice;
  return (
    <li data-unread={readAt === null}>
      <Link to={addressOf(notice)} onClick={() => readAt === null && read.mutate(undefined)}>
        <span className={style.subject}>
          {subject}
          {readAt === null && <span className={style.isNew}> {said.isNew}</span>}
          {over && <span className="soft"> · {said.over}</span>}
        </span>
        <span className={style.text}>{sentences.join(' ')}</span>
        <time className="soft" dateTime={at} title={dateWords(at, 'exact', language, timeZone)}>
          {dateWords(at, 'short', language, timeZone)} {dateWords(at, 'time', language, timeZone)}
        </time>
      </Link>
    </li>
  );
}

/** A task while it is one to decide; else the session or the case that it is about. */
function addressOf({ task, session, over, case: about }: Notice): string {
  if (session !== null) return `/sessions/${session}`;
  return task !== null && !over ? `/tasks/${task}` : `/cases/${about.id}`;
}

import { NativeSelect } from '@mantine/core';
import { Suspense } from 'react';
import { Link, Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import { administers } from '../../account/administers.js';
import { useSignedInAs } from '../../account/me-context.js';
import { useLanguage } from '../../language/language.js';
import { useWords } from '../../language/words.js';
import { Notice } from '../../parts/notice.js';
import { Waiting } from '../../parts/waiting.js';
import { useKeepsMails } from '../../reads/use-keeps-mails.js';
import style from './administration.module.css';
import { type AdministrationRoom, administrationRooms } from './administration-rooms.js';
import { frameWords } from './frame-words.js';

const base = '/administration';

/** The administration: its rooms in a list beside them, or above them where there is no room beside. */
export function Administration() {
  const said = useWords(frameWords);
  const language = useLanguage();
  const me = useSignedInAs();
  const { pathname } = useLocation();
  const admitted = administers(me);
  const keepsMails = useKeepsMails(admitted);
  const mine = administrationRooms.filter(
    ({ may, demonstration = false }) => admitted && may(me) && (keepsMails || !demonstration),
  );
  const current = administrationRooms.find((room) => isIn(pathname, room));
  const [first] = mine;
  const title = current === undefined ? said.title : `${current.title[language]} · ${said.title}`;
  return (
    <main id="main" tabIndex={-1} className={style.area}>
      <title>{`${title} · Jenjang`}</title>
      {first === undefined ? (
        <Refused why={said.refusedArea} />
      ) : (
        <>
          <RoomList rooms={mine} current={current} />
          <div className={style.room}>
            <Suspense fallback={<Waiting />}>
              <Routes>
                <Route index element={<Navigate to={`${base}/${first.path}`} replace />} />
                {administrationRooms.map(({ path, may, Room }) => (
                  <Route
                    key={path}
                    path={`${path}/*`}
                    element={may(me) ? <Room /> : <Refused why={said.refusedRoom} />}
                  />
                ))}
                <Route path="*" element={<p>{said.unknown}</p>} />
              </Routes>
            </Suspense>
          </div>
        </>
      )}
    </main>
  );
}

/** Links where there is room for them, else one field. */
function RoomList({
  rooms,
  current,
}: {
  readonly rooms: readonly AdministrationRoom[];
  readonly current: AdministrationRoom | undefined;
}) {
  const said = useWords(frameWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const none = current !== undefined && rooms.includes(current) ? [] : [{ value: '', label: '–' }];
  return (
    <>
      <nav aria-label={said.rooms} className={style.list}>
        <h2>{said.title}</h2>
        {rooms.map((room) => (
          <Link
            key={room.path}
            to={`${base}/${room.path}`}
            aria-current={room === current ? 'page' : undefined}
          >
            {room.title[language]}
          </Link>
        ))}
      </nav>
      <NativeSelect
        className={style.select}
        label={said.go}
        value={current?.path ?? ''}
        data={[...none, ...rooms.map(({ path, title }) => ({ value: path, label: title[language] }))]}
        onChange={({ currentTarget }) => void navigate(`${base}/${currentTarget.value}`)}
      />
    </>
  );
}

/** A "no" to whoever followed an address that is not theirs. */
function Refused({ why }: { readonly why: string }) {
  const said = useWords(frameWords);
  return (
    <div className={style.refused}>
      <h1>{said.title}</h1>
      <Notice tone="bad" title={said.refused}>
        {why}
      </Notice>
      <Link to="/inbox">{said.inbox}</Link>
    </div>
  );
}

function isIn(pathname: string, { path }: AdministrationRoom): boolean {
  return pathname === `${base}/${path}` || pathname.startsWith(`${base}/${path}/`);
}

import { type ReactNode, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useSignedInAs } from '../account/me-context.js';
import { Returning } from '../account/returning.js';
import { UserMenu } from '../account/user-menu.js';
import { useKeys } from '../keys/use-keys.js';
import { useLanguage } from '../language/language.js';
import { bothWords, useWords } from '../language/words.js';
import { useUnread } from '../reads/use-unread.js';
import { KeyHelp } from './key-help.js';
import { rooms } from './rooms.js';
import style from './shell.module.css';

const words = bothWords({
  id: {
    skip: 'Langsung ke isi',
    nav: 'Halaman',
    menu: 'Menu',
    keys: 'Tombol pintas',
    notices: 'Pemberitahuan',
    unread: 'belum dibaca',
  },
  en: {
    skip: 'Skip to the content',
    nav: 'Pages',
    menu: 'Menu',
    keys: 'Keyboard shortcuts',
    notices: 'Notices',
    unread: 'unread',
  },
});

/** What surrounds every room: the way to the others, who one is, and the way out. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const said = useWords(words);
  const language = useLanguage();
  const me = useSignedInAs();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  // Open on the page where it was opened: whoever has gone elsewhere has chosen.
  const [openOn, setOpenOn] = useState('');
  const [help, setHelp] = useState(false);
  const unread = useUnread();
  const places = rooms.flatMap(({ nav }) => (nav?.may(me) ? [nav] : []));
  useKeys({
    '?': () => setHelp(true),
    ...Object.fromEntries(places.map(({ to, key }) => [`g ${key}`, () => navigate(to)])),
  });
  return (
    <>
      <a className={style.skip} href="#main">
        {said.skip}
      </a>
      <header className={style.bar}>
        <Link to="/inbox" className={style.brand}>
          <img src="/favicon.svg" alt="" width={28} height={28} />
          Jenjang
        </Link>
        <button
          type="button"
          className={style.menu}
          aria-expanded={openOn === pathname}
          aria-controls="navigation"
          onClick={() => setOpenOn(openOn === pathname ? '' : pathname)}
        >
          {said.menu}
        </button>
        <div id="navigation" className={style.folding} data-open={openOn === pathname}>
          <nav aria-label={said.nav} className={style.nav}>
            {places.map(({ to, title, also }) => (
              <Link key={to} to={to} aria-current={isIn(pathname, to, also) ? 'page' : undefined}>
                {title[language]}
              </Link>
            ))}
          </nav>
          <div className={style.person}>
            <Link
              to="/notices"
              title={said.notices}
              className={style.notices}
              aria-current={pathname === '/notices' ? 'page' : undefined}
            >
              <Bell />
              <span className={style.word}>{said.notices}</span>{' '}
              {unread > 0 && (
                <span className={style.count}>
                  <span className="unseen">{said.unread}: </span>
                  {unread > 99 ? '99+' : unread}
                </span>
              )}
            </Link>
            <button
              type="button"
              className={style.keys}
              onClick={() => setHelp(true)}
              title={said.keys}
              aria-label={said.keys}
            >
              <span aria-hidden>?</span>
            </button>
            <UserMenu />
          </div>
        </div>
      </header>
      <Returning />
      {children}
      {help && <KeyHelp places={places} close={() => setHelp(false)} />}
    </>
  );
}

/** Stands for the word where there is no room for it; the word stays for those who hear the page. */
function Bell() {
  return (
    <svg
      className={style.bell}
      viewBox="0 0 24 24"
      width="22"
      height="22"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d="M6 16v-5a6 6 0 0 1 12 0v5l2 2H4zM10 21h4" />
    </svg>
  );
}

/** Whether an address lies in a place of the navigation. */
function isIn(pathname: string, to: string, also: string | undefined): boolean {
  return (
    pathname === to || pathname.startsWith(`${to}/`) || (also !== undefined && pathname.startsWith(also))
  );
}

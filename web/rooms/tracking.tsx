import { useLocation } from 'react-router';
import { Figures } from '../features/tracking/components/figures.js';
import { TrackedList } from '../features/tracking/components/tracked-list.js';
import { bothWords, useWords } from '../language/words.js';
import style from './wide.module.css';

const words = bothWords({ id: { title: 'Pantauan' }, en: { title: 'Tracking' } });

/** Where every case is: figures, and the list behind each. */
export function TrackingRoom() {
  const said = useWords(words);
  const { pathname } = useLocation();
  return (
    <main id="main" tabIndex={-1} className={style.wide}>
      <title>{`${said.title} · Jenjang`}</title>
      {pathname === '/tracking' ? <Figures /> : <TrackedList />}
    </main>
  );
}

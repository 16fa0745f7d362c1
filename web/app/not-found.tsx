import { Link } from 'react-router';
import { bothWords, useWords } from '../language/words.js';

const words = bothWords({
  id: { title: 'Halaman ini tidak ada', back: 'Ke kotak masuk' },
  en: { title: 'There is no such page', back: 'To the inbox' },
});

/** An address that leads to no room. */
export function NotFound() {
  const said = useWords(words);
  return (
    <main id="main" tabIndex={-1} style={{ padding: '2rem 1rem' }}>
      <title>{`${said.title} · Jenjang`}</title>
      <h1>{said.title}</h1>
      <Link to="/inbox">{said.back}</Link>
    </main>
  );
}

import { Button } from '@mantine/core';
import { useLocation } from 'react-router';
import { bothWords, useWords } from '../language/words.js';
import { useSignedOut } from '../request/signed-out.js';
import style from './returning.module.css';
import { signInAddress } from './sign-out.js';

const words = bothWords({
  id: {
    ended: 'Sesi masuk Anda telah berakhir.',
    kept: 'Yang Anda ketik dan pilih tersimpan di peramban ini, dan ada lagi setelah Anda masuk.',
    again: 'Masuk kembali',
  },
  en: {
    ended: 'You are no longer signed in.',
    kept: 'What you typed and chose is kept in this browser, and is there again once you have signed in.',
    again: 'Sign in again',
  },
});

/** Told where a session ended in the middle of work: the page stays, with all that was typed. */
export function Returning() {
  const said = useWords(words);
  const ended = useSignedOut();
  const { pathname, search } = useLocation();
  if (!ended) return null;
  return (
    <div className={style.returning} role="alert">
      <p>
        <strong>{said.ended}</strong> {said.kept}
      </p>
      <Button component="a" href={signInAddress(pathname + search)}>
        {said.again}
      </Button>
    </div>
  );
}

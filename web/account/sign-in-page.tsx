import { Button } from '@mantine/core';
import { useLocation, useSearchParams } from 'react-router';
import { bothWords, useWords } from '../language/words.js';
import { LanguageSwitch } from '../parts/language-switch.js';
import { Notice } from '../parts/notice.js';
import style from './sign-in-page.module.css';
import { signInAddress } from './sign-out.js';

const words = bothWords({
  id: {
    about: 'Keputusan karier ASN, dari usul sampai surat keputusan.',
    signIn: 'Masuk',
    where: 'Anda masuk lewat penyedia identitas pemerintah daerah; Jenjang tidak menyimpan kata sandi.',
    comeBack: 'Setelah masuk Anda kembali ke halaman yang Anda tuju.',
    cancelled: 'Anda membatalkan masuk.',
    expired: 'Masuk tidak selesai pada waktunya, atau dimulai di peramban lain. Mulai lagi dari sini.',
    refused: 'Penyedia identitas menolak permintaan masuk. Coba lagi; bila tetap gagal, hubungi BKPSDM.',
    unavailable: 'Penyedia identitas tidak dapat dihubungi. Coba lagi sebentar lagi.',
  },
  en: {
    about: 'Career decisions of the civil service, from proposal to decree.',
    signIn: 'Sign in',
    where: 'You sign in with the identity provider of your government; Jenjang stores no password.',
    comeBack: 'Once signed in you are back at the page you asked for.',
    cancelled: 'You cancelled the sign-in.',
    expired: 'The sign-in was not finished in time, or was begun in another browser. Begin again here.',
    refused: 'The identity provider refused the sign-in. Try again; if it fails again, ask HR.',
    unavailable: 'The identity provider cannot be reached. Try again in a moment.',
  },
});

/** The door. */
export function SignInPage() {
  const said = useWords(words);
  const [query] = useSearchParams();
  const location = useLocation();
  const here =
    location.pathname === '/sign-in' ? (query.get('returnTo') ?? '/') : location.pathname + location.search;
  const problem = query.get('problem');
  const sentence =
    problem === 'cancelled' || problem === 'expired' || problem === 'refused' || problem === 'unavailable'
      ? said[problem]
      : undefined;
  return (
    <main className={style.door}>
      <title>{`${said.signIn} · Jenjang`}</title>
      <div className={style.language}>
        <LanguageSwitch />
      </div>
      <img src="/favicon.svg" alt="" width={56} height={56} />
      <h1>Jenjang</h1>
      <p>{said.about}</p>
      {sentence && <Notice tone={problem === 'cancelled' ? 'plain' : 'bad'}>{sentence}</Notice>}
      <Button component="a" href={signInAddress(here)} size="lg" fullWidth>
        {said.signIn}
      </Button>
      <p className="soft">
        {said.where} {here !== '/' && here !== '/inbox' && said.comeBack}
      </p>
    </main>
  );
}

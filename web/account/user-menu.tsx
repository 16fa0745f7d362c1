import { Button, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { bothWords, useWords } from '../language/words.js';
import { LanguageSwitch } from '../parts/language-switch.js';
import { capacityWords } from './capacity-words.js';
import { useSignedInAs } from './me-context.js';
import { signOut } from './sign-out.js';
import { keepLanguagePreference, useLanguagePreference } from './use-language-preference.js';
import style from './user-menu.module.css';

const words = bothWords({
  id: {
    account: 'Akun',
    signOut: 'Keluar',
    leaving: 'Keluar…',
    dark: 'Tampilan gelap',
    light: 'Tampilan terang',
    nobody: 'Tanpa jabatan yang memutus',
  },
  en: {
    account: 'Account',
    signOut: 'Sign out',
    leaving: 'Signing out…',
    dark: 'Dark view',
    light: 'Light view',
    nobody: 'In no deciding office',
  },
});

/** Who is signed in and as what, the language, the light, and the way out. */
export function UserMenu() {
  const said = useWords(words);
  const capacities = useWords(capacityWords);
  const me = useSignedInAs();
  useLanguagePreference();
  const [leaving, setLeaving] = useState(false);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const dark =
    colorScheme === 'dark' || (colorScheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  return (
    <details className={style.menu}>
      <summary>
        <span className="unseen">{said.account}: </span>
        {me.name}
      </summary>
      <div className={style.panel}>
        <p className={style.name}>{me.name}</p>
        <ul>
          {me.offices.map(({ position, title, unit, capacity }) => (
            <li key={position + capacity}>
              {capacity === 'holder' ? '' : `${capacities[capacity]} `}
              {title}
              <span className="soft"> · {unit}</span>
            </li>
          ))}
          {me.offices.length === 0 && <li className="soft">{said.nobody}</li>}
        </ul>
        <LanguageSwitch chosen={(language) => void keepLanguagePreference(language)} />
        <Button variant="default" onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
          {dark ? said.light : said.dark}
        </Button>
        <Button
          variant="default"
          disabled={leaving}
          onClick={() => {
            setLeaving(true);
            void signOut().catch(() => setLeaving(false));
          }}
        >
          {leaving ? said.leaving : said.signOut}
        </Button>
      </div>
    </details>
  );
}

import { useLanguage } from '../language/language.js';
import { bothWords, useWords } from '../language/words.js';
import { Dialog } from '../parts/dialog.js';
import style from './key-help.module.css';
import type { RoomPlan } from './rooms.js';

const words = bothWords({
  id: {
    title: 'Tombol pintas',
    move: 'Berikutnya, sebelumnya',
    open: 'Buka',
    approve: 'Setujui',
    giveBack: 'Kembalikan, atau nyatakan keberatan',
    select: 'Pilih',
    search: 'Cari atau saring',
    help: 'Bantuan ini',
    back: 'Kembali ke daftar',
  },
  en: {
    title: 'Keyboard shortcuts',
    move: 'Next, previous',
    open: 'Open',
    approve: 'Approve',
    giveBack: 'Return, or object',
    select: 'Select',
    search: 'Search or filter',
    help: 'This help',
    back: 'Back to the list',
  },
});

/** What the keys do. */
export function KeyHelp({
  places,
  close,
}: {
  readonly places: readonly NonNullable<RoomPlan['nav']>[];
  readonly close: () => void;
}) {
  const said = useWords(words);
  const language = useLanguage();
  const rows: readonly (readonly [string, string])[] = [
    ['j k', said.move],
    ['Enter', said.open],
    ['Esc', said.back],
    ['a', said.approve],
    ['r', said.giveBack],
    ['x', said.select],
    ['/', said.search],
    ...places.map(({ key, title }) => [`g ${key}`, title[language]] as const),
    ['?', said.help],
  ];
  return (
    <Dialog title={said.title} close={close}>
      <dl className={style.keys}>
        {rows.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

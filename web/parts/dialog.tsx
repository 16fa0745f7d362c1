import { type ReactNode, useEffect, useId, useRef } from 'react';
import { bothWords, useWords } from '../language/words.js';
import style from './dialog.module.css';

const words = bothWords({ id: { close: 'Tutup' }, en: { close: 'Close' } });

/** Something that stands before the page until it is closed: the browser's own dialog, which keeps the focus. */
export function Dialog({
  title,
  close,
  children,
}: {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  const said = useWords(words);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const here = dialog.current;
    here?.showModal();
    return () => here?.close();
  }, []);
  return (
    <dialog ref={dialog} className={style.dialog} aria-labelledby={id} onClose={close}>
      <div className={style.head}>
        <h2 id={id}>{title}</h2>
        <button type="button" className={style.close} onClick={close} aria-label={said.close}>
          <span aria-hidden>✕</span>
        </button>
      </div>
      {children}
    </dialog>
  );
}

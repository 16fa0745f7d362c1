import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { bothWords, useWords } from '../language/words.js';
import style from './confirm.module.css';

const words = bothWords({ id: { cancel: 'Batal' }, en: { cancel: 'Cancel' } });

/**
 * An act that is not taken back: its first button asks, with what comes of it and what it needs; the second says its
 * effect and does it.
 */
export function Confirm({
  title,
  about,
  act,
  effect,
  pending,
  begun = false,
  final = false,
  onConfirm,
  children,
}: {
  /** What it is called before one has decided on it. */
  readonly title: string;
  /** Whom or what it is about, read out beside the title where many such buttons stand. */
  readonly about?: string;
  /** What the button that does it says. */
  readonly act: string;
  readonly effect: ReactNode;
  readonly pending: boolean;
  /** Something for it has been typed before: it stands open. */
  readonly begun?: boolean;
  /** It ends something for good, and looks like it. */
  readonly final?: boolean;
  readonly onConfirm: () => void;
  /** Fields that come with it, and why it was refused. */
  readonly children?: ReactNode;
}) {
  const said = useWords(words);
  const [open, setOpen] = useState(begun);
  const form = useRef<HTMLFormElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (open && asked.current) form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [open]);
  if (!open)
    return (
      <Button
        variant="default"
        {...(about !== undefined && { 'aria-label': `${title}: ${about}` })}
        {...(final && { className: style.final })}
        onClick={() => {
          asked.current = true;
          setOpen(true);
        }}
      >
        {title}
      </Button>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm();
  };
  return (
    <form ref={form} className={style.asked} aria-label={title} onSubmit={submit}>
      <div>{effect}</div>
      {children}
      <div className={style.acts}>
        <Button type="submit" loading={pending} color={final ? 'red.9' : undefined}>
          {act}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {said.cancel}
        </Button>
      </div>
    </form>
  );
}

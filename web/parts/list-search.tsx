import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../keys/use-keys.js';
import { bothWords, useWords } from '../language/words.js';
import style from './list-search.module.css';

const words = bothWords({
  id: { short: (least: number) => `Ketik paling sedikit ${least} huruf atau angka` },
  en: { short: (least) => `Type at least ${least} letters or digits` },
});

/** How long nothing must be typed before it is asked for. */
const restMs = 300;

/** Narrows a list to what somebody types; what is looked for stands in the address. */
export function ListSearch({
  label,
  hint = label,
  text,
  change,
  least = 1,
}: {
  readonly label: string;
  /** The same in a few words, which stand in the empty field. */
  readonly hint?: string;
  /** What is looked for now. */
  readonly text: string;
  readonly change: (text: string | undefined) => void;
  /** Shorter than this nothing is looked for. */
  readonly least?: number;
}) {
  const said = useWords(words);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const latest = useRef(change);
  latest.current = change;
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    const asked = typed.trim();
    if (asked === text || (asked !== '' && asked.length < least)) return;
    const timer = setTimeout(() => latest.current(asked === '' ? undefined : asked), restMs);
    return () => clearTimeout(timer);
  }, [typed, text, least]);
  const short = typed.trim() !== '' && typed.trim().length < least;
  const now = () => {
    if (!short) change(typed.trim() === '' ? undefined : typed.trim());
  };
  useKeys({ '/': () => field.current?.focus() });
  return (
    <search className={style.search}>
      <TextInput
        ref={field}
        type="search"
        maxLength={100}
        aria-label={label}
        placeholder={hint}
        description={short ? said.short(least) : undefined}
        inputWrapperOrder={['input', 'description']}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') now();
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
        rightSection={
          <kbd className="hint" aria-hidden>
            /
          </kbd>
        }
      />
    </search>
  );
}

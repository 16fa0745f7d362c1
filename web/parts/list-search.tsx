import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../keys/use-keys.js';
import style from './list-search.module.css';

/** How long nothing must be typed before it is asked for. */
const restMs = 300;

/** Narrows a list to what somebody types; what is looked for stands in the address. */
export function ListSearch({
  label,
  text,
  change,
}: {
  readonly label: string;
  /** What is looked for now. */
  readonly text: string;
  readonly change: (text: string | undefined) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const latest = useRef(change);
  latest.current = change;
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    const asked = typed.trim();
    if (asked === text) return;
    const timer = setTimeout(() => latest.current(asked === '' ? undefined : asked), restMs);
    return () => clearTimeout(timer);
  }, [typed, text]);
  useKeys({ '/': () => field.current?.focus() });
  return (
    <search className={style.search}>
      <TextInput
        ref={field}
        type="search"
        maxLength={100}
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') change(typed.trim() === '' ? undefined : typed.trim());
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

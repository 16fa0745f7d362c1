import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useKeys } from '../../../keys/use-keys.js';
import { useWords } from '../../../language/words.js';
import style from './case-search.module.css';
import { listAt } from './filters.js';
import { trackingWords } from './tracking-words.js';

/** Finds cases by what somebody says on the telephone. */
export function CaseSearch({ text = '' }: { readonly text?: string }) {
  const said = useWords(trackingWords);
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useKeys({ '/': () => field.current?.focus() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const q = typed.trim();
    void navigate(listAt(q === '' ? {} : { q }));
  };
  return (
    <search className={style.search}>
      <form onSubmit={submit}>
        <TextInput
          ref={field}
          type="search"
          name="q"
          maxLength={100}
          className={style.field}
          aria-label={said.search}
          placeholder={said.searchHint}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button type="submit" variant="default" size="sm">
          {said.find} <kbd className={`hint ${style.key}`}>/</kbd>
        </Button>
      </form>
    </search>
  );
}

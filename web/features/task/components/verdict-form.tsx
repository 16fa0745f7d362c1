import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useRef } from 'react';
import type { Task } from '../../../../contract/task.js';
import { useKeys } from '../../../keys/use-keys.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { focusFirst } from '../../../parts/form/focus-first.js';
import { SchemaForm } from '../../../parts/form/schema-form.js';
import { sentValues } from '../../../parts/form/sent-values.js';
import { verdictWord, verdictWords } from '../../../parts/verdict-words.js';
import { useDecide } from '../api/use-decide.js';
import style from './verdict-bar.module.css';
import { isFinal } from './verdict-nature.js';
import { barWords } from './verdict-words.js';

/** One verdict with what must come with it, and what it leads to: asked once, then done. */
export function VerdictForm({
  task,
  offer,
  values,
  change,
  leave,
  done,
}: {
  readonly task: Task;
  readonly offer: Task['verdicts'][number];
  readonly values: Readonly<Record<string, unknown>>;
  readonly change: (values: Readonly<Record<string, unknown>>) => void;
  readonly leave: () => void;
  /** Told in words what was said of whom. */
  readonly done: (what: string) => void;
}) {
  const said = useWords(barWords);
  const verdicts = useWords(verdictWords);
  const decide = useDecide(task.id);
  const form = useRef<HTMLFormElement>(null);
  useKeys({ Escape: leave });
  useEffect(() => {
    focusFirst(form.current);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decide.mutate(sentValues(offer.schema, values), {
      onSuccess: () => {
        const word = verdictWord(verdicts, offer.verdict);
        done(`${word}: ${task.case.subject.name} · ${offer.leadsTo}.`);
      },
    });
  };
  const title = offer.verdict === 'signed' ? said.sign : offer.title;
  return (
    <form ref={form} className={style.form} onSubmit={submit}>
      <h2>{title}</h2>
      <p>
        {offer.leadsTo}. {isFinal(offer.verdict) && <strong className="late">{said.final}</strong>}
      </p>
      <SchemaForm schema={offer.schema} values={values} change={change} />
      {decide.isError && <CommandRefused error={decide.error} />}
      <div className={style.actions}>
        <Button
          type="submit"
          loading={decide.isPending}
          color={offer.verdict === 'rejected' ? 'red' : undefined}
        >
          {title}
        </Button>
        <Button variant="default" onClick={leave}>
          {said.cancel} <kbd className={`hint ${style.key}`}>Esc</kbd>
        </Button>
      </div>
    </form>
  );
}

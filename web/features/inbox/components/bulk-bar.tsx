import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Task } from '../../../../contract/task.js';
import { useKept } from '../../../account/use-kept.js';
import { useKeys } from '../../../keys/use-keys.js';
import { useWords } from '../../../language/words.js';
import { focusFirst } from '../../../parts/form/focus-first.js';
import { type FormValues, SchemaForm } from '../../../parts/form/schema-form.js';
import { useDecideMany } from '../api/use-decide-many.js';
import style from './bulk-bar.module.css';
import { BulkResults } from './bulk-results.js';
import { bulkWords } from './bulk-words.js';
import { type Offer, verdictsForAll } from './verdicts-for-all.js';

/** One verdict for all that is selected: asked once, done one by one, with what became of each. */
export function BulkBar({
  tasks,
  first,
  clear,
}: {
  readonly tasks: readonly Task[];
  /** The verdict with which it was opened by a key. */
  readonly first: string | undefined;
  readonly clear: () => void;
}) {
  const said = useWords(bulkWords);
  const { decide, results, left, forget } = useDecideMany();
  const offers = verdictsForAll(tasks);
  const [chosen, setChosen] = useState<string | undefined>(first);
  const [values, setValues] = useState<FormValues>({});
  useKept('inbox/verdict', chosen === undefined ? undefined : { chosen, values }, (kept) => {
    setChosen(kept.chosen);
    setValues(kept.values);
  });
  const offer = offers.find(({ verdict }) => verdict === chosen);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (chosen !== undefined) focusFirst(form.current);
  }, [chosen]);
  const close = () => {
    forget();
    clear();
  };
  useKeys({ Escape: () => (offer === undefined || results.length > 0 ? close() : setChosen(undefined)) });
  const stored = new Set(results.flatMap(({ task, problem }) => (problem === null ? [task.id] : [])));
  const open = tasks.filter(({ id }) => !stored.has(id));
  const send = () => {
    if (chosen === undefined) return;
    const reason = values.reason;
    const body = {
      verdict: chosen,
      ...(typeof reason === 'string' && reason.trim() !== '' && { reason }),
    };
    void decide(open, body);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  if (left > 0) return <Bar title={said.title}>{said.working(left)}</Bar>;
  if (results.length > 0) {
    return (
      <Bar title={said.title}>
        <BulkResults results={results} open={open.length} again={send} close={close} />
      </Bar>
    );
  }
  return (
    <Bar title={said.title}>
      <p>{said.selected(tasks.length)}</p>
      {offers.length === 0 && <p className="soft">{said.none}</p>}
      {offer === undefined ? (
        <div className={style.acts}>
          <Offers offers={offers} choose={setChosen} />
          <Button variant="subtle" onClick={clear}>
            {said.clear}
          </Button>
        </div>
      ) : (
        <form ref={form} onSubmit={submit}>
          {leadsToOf(offer, tasks) !== undefined && <p className="soft">{leadsToOf(offer, tasks)}.</p>}
          <SchemaForm schema={offer.schema} values={values} change={setValues} />
          <div className={style.acts}>
            <Button type="submit">{said.submit(offer.title, tasks.length)}</Button>
            <Button variant="default" onClick={() => setChosen(undefined)}>
              {said.back}
            </Button>
          </div>
        </form>
      )}
    </Bar>
  );
}

/** What comes of the verdict, where it is the same for all of them. */
function leadsToOf(offer: Offer, tasks: readonly Task[]): string | undefined {
  const words = tasks.map(
    ({ verdicts }) => verdicts.find(({ verdict }) => verdict === offer.verdict)?.leadsTo,
  );
  return new Set(words).size === 1 ? words[0] : undefined;
}

function Bar({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={style.bar} aria-label={title}>
      {children}
    </section>
  );
}

function Offers({
  offers,
  choose,
}: {
  readonly offers: readonly Offer[];
  readonly choose: (verdict: string) => void;
}) {
  return offers.map(({ verdict, title }, place) => (
    <Button
      key={verdict}
      mr="sm"
      variant={place === 0 ? 'filled' : 'default'}
      onClick={() => choose(verdict)}
    >
      {title}
    </Button>
  ));
}

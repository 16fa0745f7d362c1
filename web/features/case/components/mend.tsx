import { Button, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import type { Case } from '../../../../contract/case.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { type FormValues, SchemaForm } from '../../../parts/form/schema-form.js';
import { useProcess } from '../../../reads/use-process.js';
import { useDraft } from '../../../request/draft.js';
import { useResubmit } from '../api/use-resubmit.js';
import { pageWords } from './case-page-words.js';

/** A proposal that was returned: what may be changed, and the way on. */
export function Mend({ caseData: { id, process, facts } }: { readonly caseData: Case }) {
  const said = useWords(pageWords);
  const definition = useProcess(process).data;
  const [values, setValues, forgetValues] = useDraft<FormValues>(`mend/${id}`, facts);
  const [note, setNote, forgetNote] = useDraft(`mend-note/${id}`, '');
  const resubmit = useResubmit(id);
  const mayChange = definition?.returns.mayChange ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const changed = mayChange
      .filter((name) => values[name] !== facts[name])
      .map((name) => [name, values[name]]);
    resubmit.mutate(
      {
        ...(changed.length > 0 && { facts: Object.fromEntries(changed) }),
        ...(note.trim() !== '' && { note }),
      },
      {
        onSuccess: () => {
          forgetValues();
          forgetNote();
        },
      },
    );
  };
  return (
    <section>
      <h2>{said.mend}</h2>
      <p>{said.mendAbout}</p>
      <form onSubmit={submit}>
        {definition && (
          <SchemaForm
            schema={{
              ...definition.facts,
              properties: Object.fromEntries(
                Object.entries(definition.facts.properties).filter(([name]) => mayChange.includes(name)),
              ),
            }}
            values={values}
            change={setValues}
          />
        )}
        <Textarea
          label={said.note}
          autosize
          minRows={2}
          maxLength={4000}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {resubmit.isError && <CommandRefused error={resubmit.error} />}
        <Button type="submit" mt="sm" loading={resubmit.isPending}>
          {said.resubmit}
        </Button>
      </form>
    </section>
  );
}

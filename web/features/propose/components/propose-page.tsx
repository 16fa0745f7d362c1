import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useSignedInAs } from '../../../account/me-context.js';
import { useWords } from '../../../language/words.js';
import { Failure } from '../../../parts/failure.js';
import { Waiting } from '../../../parts/waiting.js';
import { useProcess } from '../../../reads/use-process.js';
import { useProcesses } from '../api/use-processes.js';
import { ProposalForm } from './proposal-form.js';
import style from './propose-page.module.css';
import { proposeWords } from './propose-words.js';

/** A new proposal: who and where to, and before it is submitted whether it may be and what becomes of it. */
export function ProposePage() {
  const said = useWords(proposeWords);
  const me = useSignedInAs();
  const processes = useProcesses();
  const [picked, setPicked] = useState<string>();
  const process = picked ?? processes.data?.items[0]?.id;
  return (
    <main id="main" tabIndex={-1} className={style.page}>
      <title>{`${said.title} · Jenjang`}</title>
      <h1>{said.title}</h1>
      {processes.isError && <Failure error={processes.error} retry={processes.refetch} />}
      {processes.data !== undefined && processes.data.items.length > 1 && (
        <NativeSelect
          label={said.process}
          value={process}
          data={processes.data.items.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={({ currentTarget }) => setPicked(currentTarget.value)}
        />
      )}
      {process !== undefined && <OfProcess key={`${process}/${me.username}`} id={process} />}
    </main>
  );
}

function OfProcess({ id }: { readonly id: string }) {
  const query = useProcess(id);
  if (query.data === undefined) {
    return query.isError ? <Failure error={query.error} retry={query.refetch} /> : <Waiting />;
  }
  return <ProposalForm process={query.data} />;
}

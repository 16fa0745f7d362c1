import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Case } from '../../../contract/case.js';
import { useKept } from '../../account/use-kept.js';
import { bothWords, useWords } from '../../language/words.js';
import { useUpload } from '../../reads/use-upload.js';
import type { RequestProblem } from '../../request/problem.js';
import { caseWords } from '../case/case-words.js';
import { CommandRefused } from '../command-refused.js';
import { Notice } from '../notice.js';
import style from './checklist-upload.module.css';

const words = bothWords({
  id: {
    choose: 'Pilih berkas',
    replace: 'Ganti berkas',
    chooseFor: (title: string) => `Pilih berkas untuk ${title}`,
    kinds: 'PDF, JPEG, atau PNG, paling besar 10 MB.',
    tooLarge: (name: string) => `${name} lebih dari 10 MB.`,
    notYet: (name: string) => `${name} belum diunggah.`,
    send: 'Unggah sekarang',
    sendFor: (title: string) => `Unggah sekarang: ${title}`,
  },
  en: {
    choose: 'Choose a file',
    replace: 'Replace the file',
    chooseFor: (title) => `Choose a file for ${title}`,
    kinds: 'PDF, JPEG or PNG, 10 MB at most.',
    tooLarge: (name) => `${name} is larger than 10 MB.`,
    notYet: (name) => `${name} is not uploaded yet.`,
    send: 'Upload it now',
    sendFor: (title) => `Upload it now: ${title}`,
  },
});

/** Whether the same file may be taken another time: what was wrong was not the file. */
function mayPass(error: RequestProblem | null): boolean {
  return error === null || error.status === 0 || error.status === 401 || error.status >= 500;
}

/** As much as is taken, in bytes. */
const most = 10 * 1_048_576;

/** The checklist of a case, each with the way to supply it. */
export function ChecklistUpload({ caseData }: { readonly caseData: Pick<Case, 'id' | 'checklist'> }) {
  const said = useWords(words);
  return (
    <>
      <p className="soft">{said.kinds}</p>
      <ul className={style.items}>
        {caseData.checklist
          .filter(({ state }) => state !== 'accepted')
          .map((item) => (
            <Item key={item.kind} id={caseData.id} item={item} />
          ))}
      </ul>
    </>
  );
}

function Item({ id, item }: { readonly id: string; readonly item: Case['checklist'][number] }) {
  const said = useWords(words);
  const states = useWords(caseWords);
  const upload = useUpload(id);
  const input = useRef<HTMLInputElement>(null);
  const { kind, title, state, reason, document, required } = item;
  // Chosen and not uploaded: it stays chosen where the upload failed or the session has ended.
  const [chosen, setChosen] = useState<File>();
  useKept(`upload/${id}/${kind}`, chosen, setChosen);
  const send = (file: File | undefined) => {
    if (file === undefined) return;
    setChosen(file);
    upload.reset();
    if (file.size > most) return;
    const form = new FormData();
    form.append('kind', kind);
    form.append('file', file);
    upload.mutate(form, { onSuccess: () => setChosen(undefined) });
  };
  const tooLarge = chosen !== undefined && chosen.size > most;
  return (
    <li>
      <span className={style.what}>
        <strong>{title}</strong>{' '}
        <span data-state={required || state !== 'missing' ? state : 'optional'} className={style.state}>
          {state === 'missing' && !required ? states.optional : states[state]}
        </span>
        {document !== null && <span className="soft"> · {document.name}</span>}
        {reason !== null && <span className="soft"> · {reason}</span>}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        accept="application/pdf,image/jpeg,image/png"
        onChange={({ currentTarget }) => {
          send(currentTarget.files?.[0]);
          // The same file may be chosen again after it was refused.
          currentTarget.value = '';
        }}
      />
      <Button
        size="compact-md"
        variant="default"
        loading={upload.isPending}
        aria-label={said.chooseFor(title)}
        onClick={() => input.current?.click()}
      >
        {document === null ? said.choose : said.replace}
      </Button>
      {chosen !== undefined && !upload.isPending && (
        <div className={style.refused}>
          <CommandRefused error={upload.error} typed={false} />
          {tooLarge && <Notice tone="bad">{said.tooLarge(chosen.name)}</Notice>}
          {!tooLarge && mayPass(upload.error) && (
            <>
              <p>{said.notYet(chosen.name)}</p>
              <Button size="compact-md" aria-label={said.sendFor(title)} onClick={() => send(chosen)}>
                {said.send}
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  );
}

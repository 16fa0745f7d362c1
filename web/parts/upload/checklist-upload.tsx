import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { Case } from '../../../contract/case.js';
import { bothWords, useWords } from '../../language/words.js';
import { useUpload } from '../../reads/use-upload.js';
import { caseWords } from '../case/case-words.js';
import { CommandRefused } from '../command-refused.js';
import style from './checklist-upload.module.css';

const words = bothWords({
  id: {
    choose: 'Pilih berkas',
    replace: 'Ganti berkas',
    chooseFor: (title: string) => `Pilih berkas untuk ${title}`,
    kinds: 'PDF, JPEG, atau PNG, paling besar 10 MB.',
    tooLarge: (name: string) => `${name} lebih dari 10 MB.`,
  },
  en: {
    choose: 'Choose a file',
    replace: 'Replace the file',
    chooseFor: (title) => `Choose a file for ${title}`,
    kinds: 'PDF, JPEG or PNG, 10 MB at most.',
    tooLarge: (name) => `${name} is larger than 10 MB.`,
  },
});

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
  const send = (file: File | undefined) => {
    if (file === undefined) return;
    const form = new FormData();
    form.append('kind', kind);
    form.append('file', file);
    upload.mutate(form);
  };
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
      {upload.isError && (
        <div className={style.refused}>
          <CommandRefused error={upload.error} />
        </div>
      )}
    </li>
  );
}

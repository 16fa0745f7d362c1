import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ImportReport } from '../../../../contract/import-report.js';
import { useKept } from '../../../account/use-kept.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { Notice } from '../../../parts/notice.js';
import { useDraft } from '../../../request/draft.js';
import { useImport } from '../api/use-import.js';
import { type ChosenFile, ChosenFiles, isWhole } from './chosen-files.js';
import { guessedSheet } from './guessed-sheet.js';
import style from './imports.module.css';
import { importsWords } from './imports-words.js';
import { Report } from './report.js';
import { reportOf } from './report-of.js';
import { ReportOutcome } from './report-outcome.js';

/** Files come into the registry: they are checked, what they would change is seen, and only then are they stored. */
export function ImportsRoom() {
  const said = useWords(importsWords);
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [report, setReport] = useDraft<ImportReport | null>('imports/report', null);
  useKept('imports/files', files.length > 0 ? files : undefined, setFiles);
  const checks = {
    whole: useImport({ dryRun: 'true' }),
    partial: useImport({ dryRun: 'true', partial: 'true' }),
  };
  const stores = { whole: useImport({}), partial: useImport({ partial: 'true' }) };
  const all = [checks.whole, checks.partial, stores.whole, stores.partial];
  const busy = all.some(({ isPending }) => isPending);
  const refusal = all.find(({ isError }) => isError)?.error;
  const send = async (command: (typeof all)[number]) => {
    for (const each of all) each.reset();
    const looked = await Promise.all(files.map(lookedAt));
    setFiles(looked);
    if (isWhole(looked)) command.mutate(formOf(looked), { onSuccess: setReport });
  };
  const choose = (list: FileList | null) => {
    const fresh = [...(list ?? [])].map((file) => ({ file, kind: guessedSheet(file.name), altered: false }));
    if (fresh.length === 0) return;
    // Of the same name it is the same file, mended.
    const kept = files.filter(({ file }) => fresh.every((each) => each.file.name !== file.name));
    const known = (name: string) => files.find(({ file }) => file.name === name)?.kind;
    setFiles([...kept, ...fresh.map((each) => ({ ...each, kind: known(each.file.name) ?? each.kind }))]);
    setReport(null);
  };
  const shown = (refusal && reportOf(refusal)) ?? report;
  return (
    <>
      <h1>{said.title}</h1>
      <p className={style.lead}>
        {said.lead} {said.private}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".csv,.xlsx,.json,text/csv"
        onChange={({ currentTarget }) => {
          choose(currentTarget.files);
          // The same file may be chosen again once it is mended.
          currentTarget.value = '';
        }}
      />
      {files.length > 0 && (
        <ChosenFiles
          files={files}
          change={(to) => {
            setFiles(to);
            setReport(null);
          }}
        />
      )}
      <div className={style.buttons}>
        <Button variant={files.length === 0 ? 'filled' : 'default'} onClick={() => input.current?.click()}>
          {files.length === 0 ? said.choose : said.chooseMore}
        </Button>
        {files.length > 0 && shown === null && (
          <Button loading={busy} disabled={!isWhole(files)} onClick={() => void send(checks.whole)}>
            {said.check}
          </Button>
        )}
      </div>
      {busy && <p role="status">{said.checking}</p>}
      {refusal && reportOf(refusal) === undefined && <CommandRefused error={refusal} />}
      {shown !== null && (
        <>
          {files.length === 0 && !shown.written && <Notice>{said.again}</Notice>}
          <ReportOutcome
            report={shown}
            busy={busy}
            ready={isWhole(files)}
            check={(partial) => void send(checks[partial ? 'partial' : 'whole'])}
            store={() => void send(stores[shown.partial ? 'partial' : 'whole'])}
          />
          <Report report={shown} />
        </>
      )}
    </>
  );
}

async function lookedAt(chosen: ChosenFile): Promise<ChosenFile> {
  try {
    await chosen.file.slice(0, 1).arrayBuffer();
    return { ...chosen, altered: false };
  } catch {
    return { ...chosen, altered: true };
  }
}

function formOf(files: readonly ChosenFile[]): FormData {
  const form = new FormData();
  for (const { file, kind } of files) if (kind !== undefined) form.append(kind, file, file.name);
  return form;
}

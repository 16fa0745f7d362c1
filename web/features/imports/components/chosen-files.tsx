import { Button, NativeSelect } from '@mantine/core';
import type { ImportSheet } from '../../../../contract/import-report.js';
import { useWords } from '../../../language/words.js';
import style from './imports.module.css';
import { importsWords } from './imports-words.js';
import { sheetKinds, sheetWords } from './sheet-words.js';

/** A file, and what it holds as far as that is known. */
export interface ChosenFile {
  readonly file: File;
  readonly kind: ImportSheet | undefined;
  /** It was written to since it was chosen: browsers do not read it any more. */
  readonly altered: boolean;
}

/** Files and what each holds; what is wrong with the choice stands at its file. */
export function ChosenFiles({
  files,
  change,
}: {
  readonly files: readonly ChosenFile[];
  readonly change: (files: readonly ChosenFile[]) => void;
}) {
  const said = useWords(importsWords);
  const kinds = useWords(sheetWords);
  return (
    <ul className={style.chosen} aria-label={said.chosen}>
      {files.map(({ file, kind, altered }, at) => (
        <li key={file.name}>
          <div>
            <strong>{file.name}</strong>{' '}
            <span className="soft">{said.size(Math.ceil(file.size / 1024).toLocaleString('id'))}</span>
          </div>
          <NativeSelect
            aria-label={said.kindOf(file.name)}
            value={kind ?? ''}
            data={[
              ...(kind === undefined ? [{ value: '', label: said.kind }] : []),
              ...sheetKinds.map((value) => ({ value, label: kinds[value] })),
            ]}
            error={altered ? said.altered : faultOf(files, at, said)}
            onChange={({ currentTarget: { value } }) =>
              change(files.with(at, { file, altered, kind: sheetKinds.find((each) => each === value) }))
            }
          />
          <Button
            size="compact-md"
            variant="default"
            aria-label={said.dropOf(file.name)}
            onClick={() => change(files.toSpliced(at, 1))}
          >
            {said.drop}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Whether each file can be sent as what it is said to hold. */
export function isWhole(files: readonly ChosenFile[]): boolean {
  const kinds = files.flatMap(({ kind, altered }) => (altered || kind === undefined ? [] : [kind]));
  return files.length > 0 && new Set(kinds).size === files.length;
}

function faultOf(
  files: readonly ChosenFile[],
  at: number,
  said: ReturnType<typeof useWords<(typeof importsWords)['id']>>,
): string | undefined {
  const kind = files[at]?.kind;
  if (kind === undefined) return said.unknown;
  return files.findIndex((each) => each.kind === kind) < at ? said.twice : undefined;
}

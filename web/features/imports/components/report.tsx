import type { ImportReport } from '../../../../contract/import-report.js';
import { useWords } from '../../../language/words.js';
import style from './imports.module.css';
import { importsWords, tableWord } from './imports-words.js';
import { Problems } from './problems.js';
import { sheetWords } from './sheet-words.js';

/** The report of an import: what is wrong, what changes, what is not stored. */
export function Report({ report }: { readonly report: ImportReport }) {
  const said = useWords(importsWords);
  const { files, changes, changedRows, changedRowsLeftOff, employeesNotInFile, written, errors, partial } =
    report;
  const kinds = useWords(sheetWords);
  const changing = changes.filter(({ added, updated }) => added + updated > 0);
  const counted = errors === 0 || partial;
  return (
    <>
      {report.problems.length > 0 && <Problems report={report} />}
      {counted && (
        <section>
          <h3>{written ? said.changed : said.changes}</h3>
          {changing.length === 0 && <p>{said.nothing}</p>}
          <ul>
            {changing.map(({ table, added, updated }) => (
              <li key={table}>
                {tableWord(said, table)}: {said.counts(added, updated)}
              </li>
            ))}
          </ul>
          {employeesNotInFile > 0 && <p className="soft">{said.missing(employeesNotInFile)}</p>}
          {changedRows.length > 0 && (
            <details className={style.fold}>
              <summary>
                {said.rows} ({changedRows.length + changedRowsLeftOff})
              </summary>
              <ul>
                {changedRows.map(({ file, line, table, key, fields }) => (
                  <li key={`${file} ${line} ${table} ${key}`}>
                    {file}, {said.line(line)}: {tableWord(said, table)} {key}
                    {fields.length > 0 && ` (${fields.join(', ')})`}
                  </li>
                ))}
              </ul>
              {changedRowsLeftOff > 0 && <p>{said.leftOff(changedRowsLeftOff)}</p>}
            </details>
          )}
        </section>
      )}
      <section>
        <h3>{said.files}</h3>
        <ul>
          {files.map(({ file, sheet, rows, refused, ignoredColumns }) => (
            <li key={sheet}>
              <strong>{file}</strong> · {kinds[sheet]} · {said.rowsOf(rows, refused)}
              {ignoredColumns.length > 0 && (
                <details className={style.fold}>
                  <summary>
                    {said.ignored} ({ignoredColumns.length})
                  </summary>
                  {ignoredColumns.join(', ')}
                </details>
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportReport } from '../../../../contract/import-report.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import style from './imports.module.css';
import { importsWords } from './imports-words.js';
import { reportCsv } from './report-csv.js';

type Problem = ImportReport['problems'][number];

/** As many as are read at a glance; the rest on request. */
const most = 50;

/** What is wrong, row by row, errors first. */
export function Problems({ report }: { readonly report: ImportReport }) {
  const said = useWords(importsWords);
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const { problems, problemsLeftOff } = report;
  const inOrder = problems.toSorted((one, other) => rank(one) - rank(other));
  const shown = all ? inOrder : inOrder.slice(0, most);
  const download = () => {
    const titles = ['file', 'line', 'column', 'value', 'severity', 'message', 'code'] as const;
    const words = { error: said.error, warning: said.warning };
    const text = reportCsv(
      titles.map((title) => said[`csv ${title}`]),
      report,
      language,
      words,
    );
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    Object.assign(link, { href: address, download: 'import.csv' }).click();
    URL.revokeObjectURL(address);
  };
  return (
    <section>
      <div className={style.head}>
        <h3>
          {said.problems} ({problems.length + problemsLeftOff})
        </h3>
        <Button size="compact-md" variant="default" onClick={download}>
          {said.download}
        </Button>
      </div>
      <ul className={style.problems}>
        {shown.map((problem, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row can have the same problem twice, and none moves
          <Line key={at} problem={problem} />
        ))}
      </ul>
      {shown.length < problems.length && (
        <Button variant="default" onClick={() => setAll(true)}>
          {said.all(problems.length)}
        </Button>
      )}
      {problemsLeftOff > 0 && <p>{said.leftOff(problemsLeftOff)}</p>}
    </section>
  );
}

function rank({ severity }: Problem): number {
  return severity === 'error' ? 0 : 1;
}

function Line({ problem: { file, line, column, value, severity, message } }: { readonly problem: Problem }) {
  const said = useWords(importsWords);
  const language = useLanguage();
  return (
    <li>
      <div>
        <strong className={severity === 'error' ? 'late' : undefined}>{said[severity]}</strong> {file},{' '}
        {line === 0 ? said.wholeFile : said.line(line)}
        {column !== null && `, ${said.column(column)}`}
      </div>
      <div>
        {message[language]}
        {value !== null && value !== '' && <span className="soft"> · {said.value(value)}</span>}
      </div>
    </li>
  );
}

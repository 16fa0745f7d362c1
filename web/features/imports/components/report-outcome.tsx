import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ImportReport } from '../../../../contract/import-report.js';
import { useWords } from '../../../language/words.js';
import { Notice } from '../../../parts/notice.js';
import style from './imports.module.css';
import { importsWords } from './imports-words.js';

/** What came of files, in a sentence, and what can be done now. */
export function ReportOutcome({
  report,
  busy,
  ready,
  check,
  store,
}: {
  readonly report: ImportReport;
  readonly busy: boolean;
  /** The files are at hand. */
  readonly ready: boolean;
  readonly check: (partial: boolean) => void;
  readonly store: () => void;
}) {
  const said = useWords(importsWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const { written, partial, errors, warnings } = report;
  // A new outcome is what one waited for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is moved to with each report
  useEffect(() => heading.current?.focus(), [report]);
  const refused = report.files.reduce((sum, file) => sum + file.refused, 0);
  const stands = errors === 0 || partial;
  return (
    <section>
      <h2 ref={heading} tabIndex={-1} className={style.outcome}>
        {written ? said.stored : said.report}
      </h2>
      <Notice tone={stands ? (errors === 0 ? 'good' : 'plain') : 'bad'}>
        <strong>{sentence(report, refused, said)}</strong>
        {warnings > 0 && ` ${said.warnings(warnings)}.`}
        {!stands && <p className={style.next}>{said.wrongNext}</p>}
      </Notice>
      {!written && (
        <div className={style.decide}>
          {stands ? (
            <Button loading={busy} disabled={!ready} onClick={store}>
              {partial ? said.savePartial : said.save}
            </Button>
          ) : (
            <p className={style.hint}>{said.partialHint}</p>
          )}
          {errors > 0 && (
            <Button variant="default" loading={busy} disabled={!ready} onClick={() => check(!partial)}>
              {partial ? said.whole : said.partial}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function sentence(
  { written, partial, errors }: ImportReport,
  refused: number,
  said: ReturnType<typeof useWords<(typeof importsWords)['id']>>,
): string {
  if (errors > 0 && !partial) return said.wrong(errors);
  if (errors === 0) return written ? said.storedWhole : said.sound;
  return written ? said.storedPartial(refused) : said.soundPartial(refused);
}

import { Readable } from 'node:stream';
import { caseExportQuery } from '../../../contract/case.js';
import { dayOf, parseZone } from '../../../domain/calendar/zone.js';
import { governmentZone } from '../../../store/calendar/load-calendars.js';
import { type CaseKey, type CaseListed, listCases } from '../../../store/reads/case-list.js';
import { endpoint } from '../../endpoint/endpoint.js';
import { isoOf } from '../../iso.js';
import { presentCaseItem } from '../case-view.js';
import { columnsOf } from './columns.js';
import { csvOf } from './csv.js';
import { xlsxOf } from './xlsx.js';

const formats = {
  csv: { mediaType: 'text/csv', write: csvOf },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsxOf },
} as const;

/** Cases that are read at once. */
const atOnce = 500;

export const exportCases = endpoint(
  {
    method: 'get',
    path: '/cases/export',
    operationId: 'exportCases',
    tag: 'cases',
    summary: { id: 'Daftar berkas sebagai CSV atau XLSX', en: 'The list of cases as CSV or XLSX' },
    description: {
      id: 'Saringan dan isi seperti `GET /cases`; tidak ada sel yang dihitung sebagai rumus.',
      en: 'Filters and content as of `GET /cases`; no cell is taken for a formula.',
    },
    query: caseExportQuery,
    files: { 200: Object.values(formats).map(({ mediaType }) => mediaType) },
    refusals: [],
  },
  async ({ db, viewer, language, now, query }) => {
    const { format, ...filters } = query;
    const zone = parseZone(await governmentZone(db.rows));
    const columns = columnsOf(language, (at) => dayOf(Date.parse(at), zone));
    const read = (after: CaseKey | null) =>
      listCases(db.rows, viewer, filters, { limit: atOnce, after }, now);
    const first = await read(null); // what is refused is refused before the file begins
    async function* lines() {
      for await (const listed of allOf(first, read)) {
        const item = presentCaseItem(listed, language);
        yield columns.map(({ cell }) => cell(item));
      }
    }
    const { mediaType, write } = formats[format];
    const name = `${language === 'id' ? 'pantauan' : 'tracking'}-${dayOf(now, zone)}.${format}`;
    const content = write(
      columns.map(({ title }) => title),
      Readable.from(lines()),
    );
    return { status: 200, file: { mediaType, content, name, disposition: 'attachment' } };
  },
);

/** All cases from the first page on, a page in memory at a time. */
async function* allOf(
  first: readonly CaseListed[],
  read: (after: CaseKey) => Promise<readonly CaseListed[]>,
): AsyncGenerator<CaseListed> {
  for (let page = first; ; ) {
    const shown = page.slice(0, atOnce);
    yield* shown;
    const last = page.length > atOnce ? shown.at(-1) : undefined;
    if (last === undefined) return;
    page = await read([isoOf(last.item.openedAt), last.item.id]);
  }
}

import { importForm, importQuery, importReportSchema } from '../../contract/import-report.js';
import { mayImport } from '../../domain/access/may-import.js';
import { Refusal } from '../../domain/refusal.js';
import { runImport } from '../../store/registry/import/run-import.js';
import { localDay } from '../../store/registry/local-day.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';
import { receiveFiles } from './receive-files.js';

const importing = { id: 'mengimpor data kepegawaian', en: 'import the registry' };

/** A report goes out as one JSON text: the counts are whole, the lists are cut. */
const listed = 1_000;

const postImport = endpoint(
  {
    method: 'post',
    path: '/imports',
    operationId: 'importRegistry',
    tag: 'registry',
    summary: { id: 'Impor berkas kepegawaian', en: 'Import personnel files' },
    description: {
      id: 'Untuk BKPSDM dan administrator. Satu berkas CSV atau XLSX untuk tiap lembar. Bila satu baris salah, tidak ada yang ditulis (IMPORT_REFUSED, laporan di `details`), kecuali `partial=true`. Mengirim berkas yang sama sekali lagi tidak mengubah apa pun.',
      en: 'For HR and administrators. One CSV or XLSX file a sheet. When a row is wrong nothing is written (IMPORT_REFUSED, the report in `details`), unless `partial=true`. Sending the same files again changes nothing.',
    },
    query: importQuery,
    upload: importForm,
    answers: { 200: importReportSchema },
    refusals: ['FORBIDDEN', 'IMPORT_REFUSED'],
  },
  async ({ db, dataDir, viewer, query, stream, language, now }) => {
    if (!mayImport(viewer)) throw new Refusal('FORBIDDEN', { action: importing[language] });
    const files = await receiveFiles(stream, dataDir);
    try {
      const at = new Date(now);
      const report = await runImport(db, files.sources, {
        now: at,
        today: await localDay(db, at),
        by: viewer.person,
        partial: query.partial ?? false,
        dryRun: query.dryRun ?? false,
        listed,
        ...(files.tenant !== undefined && { tenant: files.tenant }),
      });
      if (!report.written && !report.dryRun)
        throw new Refusal('IMPORT_REFUSED', { errors: report.errors }, report);
      return { status: 200, body: report };
    } finally {
      await files.discard();
    }
  },
);

export const importEndpoints: readonly Endpoint[] = [postImport];

// The mail server of a demonstration: takes every mail on the loopback interface, and keeps it in the database to
// be read in the page. Environment: SMTP_URL (its own address), DATABASE_URL.
import { systemClock } from '../../settings/clock.js';
import { loadProcessSettings } from '../../settings/settings.js';
import { StartError } from '../../settings/start-error.js';
import { openDatabase } from '../../store/database.js';
import { keepMail } from './keep-mail.js';
import { startSink } from './server.js';

try {
  const settings = loadProcessSettings(process.env);
  const db = openDatabase(settings.databaseUrl, { connections: 2 });
  const port = Number(new URL(settings.smtpUrl ?? '').port);
  const sink = await startSink(port, (mail) => keepMail(db.rows, mail, systemClock()));
  console.log(`mail sink ready on port ${sink.port}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sink.close().then(() => db.close()));
  }
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

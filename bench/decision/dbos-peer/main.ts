// DBOS as its users write it: a workflow that receives decisions, with a step that writes each.
import { DBOS } from '@dbos-inc/dbos-sdk';
import pg from 'pg';
import { writeDecision } from '../peer-tables.js';

const [databaseUrl = '', systemDatabaseUrl = ''] = process.argv.slice(2);
process.on('SIGINT', () => undefined);

const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });

async function approvals(caseId: string): Promise<void> {
  for (let turn = 1; ; turn += 1) {
    const verdict = await DBOS.recv<string>('verdict', { timeoutSeconds: 3_600 });
    if (verdict === null || verdict === 'end') return;
    const current = turn;
    await DBOS.runStep(() => writeDecision(pool, { caseId, turn: current }), { name: 'write' });
  }
}
const open = DBOS.registerWorkflow(approvals, { name: 'approvals' });

DBOS.setConfig({ name: 'peer', systemDatabaseUrl, systemDatabasePoolSize: 20, logLevel: 'error' });
await DBOS.launch();

process.on('message', (ids) => {
  const opening = (ids as readonly string[]).map((id) => DBOS.startWorkflow(open, { workflowID: id })(id));
  void Promise.all(opening).then(() => process.send?.('opened'));
});
process.once('disconnect', () => {
  void DBOS.shutdown().then(() => pool.end());
});
process.send?.('ready');

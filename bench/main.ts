// `npm run bench`: measurements that decisions rest on, each on a throw-away stack of its own.
import { Command, InvalidArgumentError } from 'commander';
import { StartError } from '../settings/start-error.js';
import { measureAdvancePlacement } from './advance-placement/measure.js';
import { showTable } from './advance-placement/table.js';
import { measureDecisions } from './decision/measure.js';
import { showDecisions } from './decision/table.js';
import { measureInbox } from './inbox/measure.js';
import type { Population } from './inbox/populate.js';
import { showInbox } from './inbox/table.js';

interface Given {
  readonly clients: readonly number[];
  readonly cases: number;
  readonly rounds: number;
  readonly json?: boolean;
}

const program = new Command('npm run bench --').showHelpAfterError();
program
  .command('advance-placement')
  .description('who opens the next step: the deciding transaction, the workflow, or the relay')
  .option('--clients <counts>', 'how many decide at once, one cell for each', wholeNumbers, [1, 8])
  .option('--cases <count>', 'cases in a cell', wholeNumber, 12)
  .option('--rounds <count>', 'how often each cell is run', wholeNumber, 3)
  .option('--json', 'print machine and rows as JSON')
  .action(async ({ json, ...plan }: Given) => {
    const measured = await measureAdvancePlacement(plan, (line) => console.error(line));
    console.log(json ? JSON.stringify(measured, null, 2) : showTable(measured));
  });
program
  .command('decision')
  .description('one decision through the HTTP API, beside what Temporal or DBOS alone would make of it')
  .option('--clients <counts>', 'how many decide at once, one cell for each', wholeNumbers, [1, 8, 32])
  .option('--rounds <count>', 'how often each cell is run', wholeNumber, 3)
  .option('--json', 'print machine and rows as JSON')
  .action(async ({ json, ...plan }: Omit<Given, 'cases'>) => {
    const measured = await measureDecisions(plan, (line) => console.error(line));
    console.log(json ? JSON.stringify(measured, null, 2) : showDecisions(measured));
  });
program
  .command('inbox')
  .description('a page of the inbox with its counts, in a large government')
  .option('--people <count>', 'how many have an inbox', count, 100_000)
  .option('--tasks <count>', 'how many open tasks they have together', count, 1_000_000)
  .option('--json', 'print machine and rows as JSON')
  .action(async ({ json, ...population }: Population & { readonly json?: boolean }) => {
    const measured = await measureInbox(population, (line) => console.error(line));
    console.log(json ? JSON.stringify(measured, null, 2) : showInbox(measured));
  });
try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('A whole number from 1 to 9999 is wanted');
  return Number(text);
}

function wholeNumbers(text: string): readonly number[] {
  return text.split(',').map(wholeNumber);
}

function count(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new InvalidArgumentError('A whole number from 1 to 9999999 is wanted');
  return Number(text);
}

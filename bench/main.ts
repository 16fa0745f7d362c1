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
import { measureParked } from './parked/measure.js';
import { showParked } from './parked/table.js';
import { measureProcess } from './process/measure.js';
import { showProcess } from './process/table.js';

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
program
  .command('parked')
  .description('what open cases cost that nobody touches, and many reminders due at once')
  .option('--full', 'up to 100,000 cases instead of 10,000, which takes hours')
  .option('--cases <counts>', 'at how many open cases it is looked at', counts)
  .option('--json', 'print machine, rows and reminders as JSON')
  .action(async ({ full, cases, json }: { full?: boolean; cases?: readonly number[]; json?: boolean }) => {
    const usual = full ? [1_000, 10_000, 25_000, 50_000, 100_000] : [1_000, 2_500, 5_000, 7_500, 10_000];
    const measured = await measureParked([0, ...(cases ?? usual)], (line) => console.error(line));
    console.log(json ? JSON.stringify(measured, null, 2) : showParked(measured));
  });
program
  .command('process')
  .description('whole rotations with a board of five, beside as many bare decisions of the peers')
  .option('--cases <count>', 'how many, one after the other', wholeNumber, 10)
  .option('--json', 'print machine and rows as JSON')
  .action(async ({ cases, json }: { readonly cases: number; readonly json?: boolean }) => {
    const measured = await measureProcess(cases, (line) => console.error(line));
    console.log(json ? JSON.stringify(measured, null, 2) : showProcess(measured));
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

function counts(text: string): readonly number[] {
  return text.split(',').map(count);
}

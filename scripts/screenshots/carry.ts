import { setTimeout as delay } from 'node:timers/promises';
import type { DemoAccount } from '../../prisma/seed/demo-accounts.js';
import type { CaseTime } from '../demo/case-time.js';
import { type Person, UnexpectedAnswer } from '../demo/client.js';
import { onePage } from './one-page.js';

/** What a case is taken along with. */
export interface Carrier {
  readonly as: (username: string) => Person;
  readonly hr: Person;
  /** Accounts by the code of the post that they hold or act in. */
  readonly officials: ReadonlyMap<string, string>;
  readonly time: CaseTime;
  readonly say: (line: string) => void;
}

interface Shown {
  readonly checklist: readonly {
    readonly kind: string;
    readonly required: boolean;
    readonly state: string;
  }[];
  readonly steps: readonly {
    readonly key: string;
    readonly state: string;
    readonly with: readonly { readonly task: string; readonly office: string; readonly state: string }[];
  }[];
}

interface Offered {
  readonly verdicts: readonly {
    readonly verdict: string;
    readonly schema: { readonly required?: readonly string[] };
  }[];
}

const patienceMs = 60_000;
/** In the order in which they are chosen. */
const usual = ['approved', 'supported', 'accepted', 'initialled', 'signed', 'received', 'acknowledged'];

/** Has every office say what moves a case on, until it is at that step. */
export async function carry(carrier: Carrier, id: string, until: string): Promise<void> {
  const { hr, officials } = carrier;
  const patience = Date.now() + patienceMs;
  for (;;) {
    const { steps, checklist } = await hr.get<Shown>(`cases/${id}`);
    const open = steps.filter(({ state }) => state === 'open');
    const verifying = open.some(({ key }) => key === 'verification');
    if (verifying) await supply(hr, id, checklist);
    if (open.some(({ key }) => key === until)) return;
    let moved = false;
    for (const { task, office, state } of open.flatMap((step) => step.with)) {
      const username = officials.get(office.replace(/^position\//, ''));
      if (state !== 'open' || username === undefined) continue;
      moved = (await decided(carrier, username, task)) || moved;
    }
    if (Date.now() > patience)
      throw new UnexpectedAnswer(`${id} does not reach ${until}: ${open.map(({ key }) => key).join(', ')}`);
    if (!moved) await delay(200);
  }
}

/** @returns whether the task takes one of the usual verdicts of this account */
async function decided({ as, time }: Carrier, username: string, task: string): Promise<boolean> {
  const { verdicts } = await as(username).get<Offered>(`tasks/${task}`);
  const offer = usual.flatMap((wanted) => verdicts.find(({ verdict }) => verdict === wanted) ?? [])[0];
  if (!offer) return false;
  const values: Readonly<Record<string, string>> = {
    reason: 'Sesuai kebutuhan organisasi',
    number: `AK-${task.slice(0, 4)}/BKN/2026`,
    reference: 'SIASN-99012',
    date: await time.today(),
    result: 'approved',
  };
  const wanted = (offer.schema.required ?? []).filter((name) => name !== 'verdict');
  const body = Object.fromEntries(wanted.map((name) => [name, values[name]]));
  await as(username).post(`tasks/${task}/decision`, { verdict: offer.verdict, ...body });
  return true;
}

async function supply(hr: Person, id: string, checklist: Shown['checklist']): Promise<void> {
  for (const { kind, required, state } of checklist)
    if (required && state === 'missing') await hr.upload(id, kind, onePage());
}

/** Asks everybody with an office which it is. @returns accounts by the code of their post */
export async function officialsOf(
  as: Carrier['as'],
  accounts: readonly DemoAccount[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { username, offices } of accounts) {
    if (offices.length === 0) continue;
    const me = await as(username).get<{
      offices: readonly { readonly position: string; readonly capacity: string }[];
    }>('me');
    for (const { position, capacity } of me.offices)
      if (capacity === 'holder' || !found.has(position)) found.set(position, username);
  }
  return found;
}

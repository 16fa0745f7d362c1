import { setTimeout as delay } from 'node:timers/promises';
import { caseTime } from './case-time.js';
import { type Person, UnexpectedAnswer } from './client.js';
import { decide } from './decide.js';
import { followDecree } from './follow-decree.js';
import { type DemoSession, hearBoard } from './hear-board.js';
import type { Stage } from './stage.js';
import { verifyDocuments } from './verify-documents.js';

export interface DemoCase {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly steps: readonly {
    readonly key: string;
    readonly kind: string;
    readonly state: string;
    readonly outcome: string | null;
    readonly openedAt: string;
    readonly closedAt: string | null;
  }[];
  readonly documents: readonly {
    readonly id: string;
    readonly kind: string;
    readonly number: string | null;
    readonly state: string;
  }[];
}

interface Page<T> {
  readonly items: readonly T[];
}

/** The rotation that the demo tells. @returns the finished case, as HR sees it, and the board's session */
export async function rotation(story: Stage): Promise<{ finished: DemoCase; session: DemoSession }> {
  const { stack, as, tell } = story;
  const employee = as('pegawai-layak-pengawas-1');
  const hr = as('kepala-bkpsdm');
  const sekda = as('sekda');
  const walikota = as('walikota');
  const time = caseTime(hr);
  const subject = await theEmployee(employee, hr);
  const post = await vacantPost(hr, subject);
  const proposer = await headOf(story, hr, subject.agency.code);
  const receiver = await headOf(story, hr, post.agency.code);
  const effectiveDate = await time.workingDay(16);

  const facts = { toPosition: post.code, reason: 'Penyegaran organisasi', effectiveDate };
  const { id, number } = await proposer.post<DemoCase>('cases', {
    process: 'job-rotation',
    subject: subject.nip,
    facts,
  });
  tell(`${number}: ${proposer.title} mengusulkan ${subject.name} → ${post.title}, ${post.unit.name}`);

  await untilEvent(hr, id, 'escalated');
  tell(`${receiver.title} diam: diingatkan, lalu atasannya diberi tahu`);
  await decide(receiver, id, { verdict: 'supported' }, tell);

  await verifyDocuments({ ...story, id, proposer });
  await decide(as('inspektur'), id, { verdict: 'approved' }, tell);
  const session = await hearBoard({ ...story, id, time });

  await decide(sekda, id, { verdict: 'approved' }, tell);
  await stack.temporal?.stop();
  tell('Temporal dihentikan; keputusan berjalan terus dari meja ke meja');
  const clearance = { number: 'AK-2611/BKN/2026', date: await time.today(), result: 'approved' };
  await decide(hr, id, { verdict: 'received', ...clearance }, tell);
  await decide(walikota, id, { verdict: 'approved' }, tell);
  for (const official of ['kabid-mutasi', 'kepala-bkpsdm', 'asisten3', 'sekda']) {
    await decide(as(official), id, { verdict: 'initialled' }, tell);
  }
  await decide(walikota, id, { verdict: 'signed' }, tell);
  await stack.temporal?.start();
  tell('Temporal kembali');

  const issued = await untilFiled(hr, id);
  tell(
    `SK ${issued.documents.find(({ kind }) => kind === 'decree')?.number} terbit, PDF tersimpan, jabatan tercatat`,
  );
  await decide(employee, id, { verdict: 'acknowledged' }, tell);
  await followDecree({ ...story, id, time, effectiveDate, subject: employee, proposer, receiver });
  return { finished: await hr.get<DemoCase>(`cases/${id}`), session };
}

interface Place {
  readonly code: string;
  readonly name: string;
}

interface Subject {
  readonly nip: string;
  readonly name: string;
  readonly level: string;
  readonly agency: Place;
}

async function theEmployee(employee: Person, hr: Person): Promise<Subject> {
  const { nip } = await employee.get<{ nip: string }>('me');
  const { name, position, agency } = await hr.get<{
    name: string;
    position: { level: string } | null;
    agency: Place | null;
  }>(`employees/${nip}`);
  if (!position || !agency) throw new UnexpectedAnswer('the employee of the demo has no post');
  return { nip, name, level: position.level, agency };
}

interface Post {
  readonly code: string;
  readonly title: string;
  readonly unit: Place;
  readonly agency: Place;
}

/** The first vacant post of the person's level in another agency. */
async function vacantPost(hr: Person, subject: Subject): Promise<Post> {
  const { items } = await hr.get<Page<Omit<Post, 'agency'> & { agency: Place | null }>>(
    `positions?vacant=true&level=${subject.level}`,
  );
  for (const { agency, ...post } of items)
    if (agency && agency.code !== subject.agency.code) return { ...post, agency };
  throw new UnexpectedAnswer('no vacant post of that level in another agency');
}

/** Whoever heads an agency. */
async function headOf({ as, accounts }: Stage, hr: Person, agency: string): Promise<Person> {
  const { head } = await hr.get<{ head: { title: string } | null }>(`units/${encodeURIComponent(agency)}`);
  const account = accounts.find(({ offices }) => head !== null && offices.includes(head.title));
  if (!account) throw new UnexpectedAnswer(`nobody with an account heads ${agency}`);
  return as(account.username);
}

async function untilEvent(hr: Person, id: string, type: string): Promise<void> {
  const patience = Date.now() + 60_000;
  for (;;) {
    const { items } = await hr.get<Page<{ readonly type: string }>>(`cases/${id}/events?limit=100`);
    if (items.some((event) => event.type === type)) return;
    if (Date.now() > patience) throw new UnexpectedAnswer(`after a minute there is no event ${type}`);
    await delay(250);
  }
}

async function untilFiled(hr: Person, id: string): Promise<DemoCase> {
  const patience = Date.now() + 60_000;
  for (;;) {
    const found = await hr.get<DemoCase>(`cases/${id}`);
    if (found.documents.length > 0 && found.documents.every(({ state }) => state === 'issued')) return found;
    if (Date.now() > patience) throw new UnexpectedAnswer('after a minute the documents are not made');
    await delay(250);
  }
}

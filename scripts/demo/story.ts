import { setTimeout as delay } from 'node:timers/promises';
import type { DemoAccount } from '../../prisma/seed/demo-accounts.js';
import type { Stack } from '../stack/stack.js';
import { type Person, UnexpectedAnswer } from './client.js';

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

interface Task {
  readonly id: string;
  readonly caseId: string;
  readonly step: string;
  readonly verdicts: readonly { readonly verdict: string }[];
}

export interface Story {
  readonly stack: Stack;
  readonly as: (username: string) => Person;
  readonly accounts: readonly DemoAccount[];
  readonly tell: (line: string) => void;
}

/** The rotation that the demo tells. @returns the finished case, as HR sees it */
export async function rotation(story: Story): Promise<DemoCase> {
  const { stack, as, tell } = story;
  const employee = as('pegawai-layak-pengawas-1');
  const hr = as('kepala-bkpsdm');
  const sekda = as('sekda');
  const walikota = as('walikota');
  const subject = await theEmployee(employee, hr);
  const post = await vacantPost(hr, subject);
  const proposer = await headOf(story, hr, subject.agency.code);

  const facts = { toPosition: post.code, reason: 'Penyegaran organisasi', effectiveDate: inDays(30) };
  const { id, number } = await proposer.post<DemoCase>('cases', {
    process: 'job-rotation',
    subject: subject.nip,
    facts,
  });
  tell(`${number}: ${proposer.title} mengusulkan ${subject.name} → ${post.title}, ${post.unit.name}`);

  await decide(await headOf(story, hr, post.agency.code), id, 'supported', tell);
  await decide(sekda, id, 'returned', tell, 'Sebutkan kebutuhan jabatan tujuan');
  const reason = 'Penyegaran organisasi dan pengisian jabatan yang kosong';
  await proposer.post(`cases/${id}/resubmission`, { facts: { reason } });
  tell(`${proposer.title}: memperbaiki usulan dan mengajukannya kembali`);

  await stack.temporal?.stop();
  tell('Temporal dihentikan; persetujuan berjalan terus dari meja ke meja');
  await decide(sekda, id, 'approved', tell);
  await decide(walikota, id, 'approved', tell);
  await stack.temporal?.start();
  tell('Temporal kembali');

  for (const official of ['kabid-mutasi', 'kepala-bkpsdm', 'asisten3', 'sekda']) {
    await decide(as(official), id, 'initialled', tell);
  }
  await decide(walikota, id, 'signed', tell);
  const done = await untilFiled(hr, id);
  tell(
    `SK ${done.documents.find(({ kind }) => kind === 'decree')?.number} terbit, PDF tersimpan, jabatan tercatat`,
  );
  await decide(employee, id, 'acknowledged', tell);
  return hr.get<DemoCase>(`cases/${id}`);
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
async function headOf({ as, accounts }: Story, hr: Person, agency: string): Promise<Person> {
  const { head } = await hr.get<{ head: { title: string } | null }>(`units/${encodeURIComponent(agency)}`);
  const account = accounts.find(({ offices }) => head !== null && offices.includes(head.title));
  if (!account) throw new UnexpectedAnswer(`nobody with an account heads ${agency}`);
  return as(account.username);
}

async function decide(person: Person, caseId: string, verdict: string, tell: Story['tell'], reason?: string) {
  const task = await myTask(person, caseId, verdict);
  if (!task) throw new UnexpectedAnswer(`${person.username} has no task that takes ${verdict}`);
  await person.post(`tasks/${task.id}/decision`, { verdict, ...(reason !== undefined && { reason }) });
  tell(`${person.title}: ${verdict}${reason === undefined ? '' : ` — ${reason}`}`);
}

async function myTask(person: Person, caseId: string, verdict: string): Promise<Task | undefined> {
  const { items } = await person.get<Page<Task>>('tasks');
  return items.find(
    (task) => task.caseId === caseId && task.verdicts.some((each) => each.verdict === verdict),
  );
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

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

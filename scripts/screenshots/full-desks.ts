import { seededRandom } from '../../prisma/seed/city/random.js';
import type { DemoAccount } from '../../prisma/seed/demo-accounts.js';
import { addAccounts, type LargerCity, largerCity, type Mover } from '../chaos/larger-city.js';
import { caseTime } from '../demo/case-time.js';
import { people, UnexpectedAnswer } from '../demo/client.js';
import { decide } from '../demo/decide.js';
import { accessToken } from '../identity/code-flow.mjs';
import type { Stack } from '../stack/stack.js';
import { type Carrier, carry, officialsOf } from './carry.js';

/** The account that looks after everything: head of the personnel agency and secretary of the board. */
const hr = 'kepala-bkpsdm';
/** Those of the demo city who may be moved; one more is left to be proposed in a picture. */
const cast = ['pegawai-layak-pengawas-2', 'pegawai-layak-administrator-1', 'pegawai-layak-administrator-2'];
const seed = 7;

/**
 * Fills the desks of the demo city: cases at every step, some of them late, a session that votes.
 *
 * @returns the account of somebody whose case the board is hearing
 */
export async function fullDesks(stack: Stack, say: (line: string) => void): Promise<string> {
  const { settings, identity, url } = stack;
  const city = largerCity(seededRandom(seed));
  const accounts = await addAccounts(settings.dataDir, city.accounts);
  // The demo provider reads its accounts when it starts.
  await identity?.stop();
  await identity?.start();
  await importPeople(stack, accounts, city);
  const as = people(url, settings.oidcIssuer, accounts);
  const time = caseTime(as(hr));
  const carrier: Carrier = { as, hr: as(hr), officials: await officialsOf(as, accounts), time, say };
  const movers = oneOfEach(city.movers);
  const propose = (username: string) => proposal(carrier, username);

  say('the first session: two go on to the secretary, one to the mayor, one to its decree');
  const first = [cast[1], cast[2], movers[0], movers[1]].filter((each) => each !== undefined);
  const heard: string[] = [];
  for (const username of first) heard.push(await propose(username));
  for (const id of heard) await carry(carrier, id, 'board');
  const session = await openSession(carrier, heard);
  for (const id of heard)
    for (const member of ['inspektur', 'asisten3', 'sekda'])
      await decide(as(member), id, { verdict: 'for' }, say);
  await as(hr).post(`sessions/${session}/closing`);
  for (const signer of [hr, 'sekda']) await as(signer).post(`sessions/${session}/minutes/signature`);
  const [one, two, three] = heard;
  if (one) await carry(carrier, one, 'decision');
  if (two) await carry(carrier, two, 'decision');
  if (three) await carry(carrier, three, 'handover');

  say('the second session, which is voting');
  const hearing: string[] = [];
  for (const username of [cast[0], movers[2]]) if (username) hearing.push(await propose(username));
  for (const id of hearing) await carry(carrier, id, 'board');
  const late = movers[3] && (await propose(movers[3]));
  await openSession(carrier, hearing, 'asisten3');
  const [voting] = hearing;
  for (const member of ['inspektur', 'sekda'])
    if (voting) await decide(as(member), voting, { verdict: 'for' }, say);

  say('what has only just come');
  if (late) await carry(carrier, late, 'board');
  for (const username of movers.slice(4, 8)) await carry(carrier, await propose(username), 'verification');
  for (const username of movers.slice(8, 11)) await propose(username);
  return cast[0] ?? '';
}

/** The first of each agency, then the second. */
function oneOfEach(movers: readonly Mover[]): readonly string[] {
  const officers = movers.filter(({ level }) => level === 'supervisor');
  const agencies = [...new Set(officers.map(({ agency }) => agency))];
  return [0, 1].flatMap((place) =>
    agencies.flatMap((wanted) => officers.filter(({ agency }) => agency === wanted)[place]?.username ?? []),
  );
}

async function importPeople(stack: Stack, accounts: readonly DemoAccount[], city: LargerCity): Promise<void> {
  const account = accounts.find(({ username }) => username === hr);
  const token = account && (await accessToken(stack.settings.oidcIssuer, account));
  const body = new FormData();
  for (const [sheet, content] of city.files) body.set(sheet, new Blob([content]), `${sheet}.csv`);
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${stack.url}/api/v1/imports`, { method: 'POST', headers, body });
  if (!answer.ok) throw new UnexpectedAnswer(`the import was refused: ${await answer.text()}`);
}

interface Post {
  readonly code: string;
  readonly agency: { readonly code: string } | null;
}

interface Employee {
  readonly position: { readonly level: string } | null;
  readonly agency: { readonly code: string } | null;
}

const taken = new Set<string>();

/** HR proposes somebody for a vacant post elsewhere. @returns the case */
async function proposal({ as, hr: proposer, time, say }: Carrier, username: string): Promise<string> {
  const { nip } = await as(username).get<{ nip: string }>('me');
  const { position, agency } = await proposer.get<Employee>(`employees/${nip}`);
  const { items } = await proposer.get<{ items: readonly Post[] }>(
    `positions?vacant=true&level=${position?.level}&limit=100`,
  );
  const post = items.find(({ code, agency: to }) => to && to.code !== agency?.code && !taken.has(code));
  if (!post) throw new UnexpectedAnswer(`there is no vacant post for ${username}`);
  taken.add(post.code);
  const effectiveDate = await time.workingDay(40);
  const facts = { toPosition: post.code, reason: 'Penyegaran organisasi', effectiveDate };
  const body = { process: 'job-rotation', subject: nip, facts };
  const { id, number } = await proposer.post<{ id: string; number: string }>('cases', body);
  say(`  ${number}: ${username} → ${post.code}`);
  return id;
}

/** Invites the board, waits for the day, and opens. @returns the session */
async function openSession(
  { as, hr: secretary, time }: Carrier,
  cases: readonly string[],
  recused?: string,
): Promise<string> {
  const day = await time.workingDay(4);
  const planned = await secretary.post<{ id: string; items: readonly { id: string }[] }>('sessions', {
    board: 'performance-review-board',
    at: `${day}T09:00:00+07:00`,
    place: 'Ruang Rapat Sekretaris Daerah',
    items: cases.map((id) => ({ case: id })),
  });
  await time.until(day);
  const path = `sessions/${planned.id}`;
  const seats = [1, 2, 3, 4, 5, 6].map((seat) => ({ seat, present: true }));
  await secretary.post(`${path}/attendance`, { seats });
  await secretary.post(`${path}/opening`);
  const reason = 'Pernah menjadi atasan langsung yang bersangkutan';
  if (recused) await as(recused).post(`${path}/recusals`, { item: planned.items[0]?.id, reason });
  return planned.id;
}

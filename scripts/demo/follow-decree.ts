import type { CaseTime } from './case-time.js';
import { type Person, UnexpectedAnswer } from './client.js';
import { decide } from './decide.js';
import type { Stage } from './stage.js';

interface Chapter extends Stage {
  readonly id: string;
  readonly time: CaseTime;
  readonly effectiveDate: string;
  readonly subject: Person;
  readonly proposer: Person;
  readonly receiver: Person;
}

interface Step {
  readonly key: string;
  readonly with: readonly { readonly role: string; readonly title: string }[];
}

/** What follows the decree, once it has taken effect. */
export async function followDecree(chapter: Chapter): Promise<void> {
  const { as, tell, id, time, effectiveDate, subject, proposer, receiver } = chapter;
  await time.until(effectiveDate);
  tell(`${effectiveDate}: keputusan berlaku`);
  const date = await time.today();
  await decide(proposer, id, { verdict: 'received', number: '800/118/2026', date }, tell, 'handover');
  await decide(receiver, id, { verdict: 'received', number: '800/32/2026', date }, tell, 'start-of-duty');
  const hr = as('kepala-bkpsdm');
  await decide(hr, id, { verdict: 'received', reference: 'SIASN-99012', date }, tell, 'siasn-update');
  await decide(subject, id, { verdict: 'received', date }, tell, 'performance-agreement');
  await decide(await newSuperior(chapter), id, { verdict: 'received', date }, tell, 'performance-agreement');
  const reason = 'Jabatan segera diisi melalui mutasi berikutnya';
  await decide(proposer, id, { verdict: 'waived', reason }, tell, 'acting-official');
}

/** Titles repeat from agency to agency: whoever has the task is meant. */
async function newSuperior({ as, accounts, id, proposer }: Chapter): Promise<Person> {
  const { steps } = await proposer.get<{ steps: readonly Step[] }>(`cases/${id}`);
  const waiting = steps.find(({ key }) => key === 'performance-agreement')?.with;
  const office = waiting?.find(({ role }) => role === 'receiving-superior')?.title;
  for (const { username } of accounts.filter(
    ({ offices }) => office !== undefined && offices.includes(office),
  )) {
    const { items } = await as(username).get<{ items: readonly { caseId: string }[] }>('tasks');
    if (items.some(({ caseId }) => caseId === id)) return as(username);
  }
  throw new UnexpectedAnswer(`nobody with an account holds ${office}`);
}

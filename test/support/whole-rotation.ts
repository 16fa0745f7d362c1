import type { Body, TestApi } from './api.js';
import { members, secretary } from './board-members.js';
import type { Movable } from './candidates.js';
import { monday } from './monday.js';

const day = 86_400_000;

/** The first bytes of a PDF, and something that makes it this one. */
const pdf = (words: string) => Buffer.from(`%PDF-1.7\n% ${words}\n%%EOF\n`);

/** One rotation through all its steps, as its people take them over HTTP. Times are those of the API's clock. */
export interface WholeRotation {
  readonly id: string;
  read(username?: string): Promise<Body>;
  /** Supplies every document that the checklist asks for. */
  upload(): Promise<void>;
  decide(username: string, step: string, body: object): Promise<Body>;
  /** Convenes the board for four working days on, lets all members vote, closes, and signs the minutes. */
  hearBoard(how?: { readonly votes?: readonly string[]; readonly sign?: boolean }): Promise<Body>;
  /** From the proposal, where it is not made yet, to the signed decree. */
  issue(how?: { readonly proposed?: boolean }): Promise<void>;
  /** What follows the decree. */
  follow(actingOfficial?: object): Promise<void>;
}

/** Proposes the person in the name of the releasing agency. */
export async function wholeRotation(api: TestApi, person: Movable): Promise<WholeRotation> {
  const [target] = person.targets;
  if (!target) throw new Error(`${person.username} has nowhere to go`);
  api.now = monday;
  const facts = { toPosition: target.code, reason: 'Penyegaran organisasi', effectiveDate: '2026-12-14' };
  const proposed = await api.post(person.head, '/cases', {
    process: 'job-rotation',
    subject: person.nip,
    facts,
  });
  if (proposed.status !== 201) throw new Error(JSON.stringify(proposed.body));
  return rotationUnderWay(api, person, proposed.body.id);
}

/** The same for one that has been proposed already, to the first of the person's targets. */
export function rotationUnderWay(api: TestApi, person: Movable, id: string): WholeRotation {
  const [target] = person.targets;
  if (!target) throw new Error(`${person.username} has nowhere to go`);
  const rotation: WholeRotation = {
    id,
    read: async (username = secretary) => (await api.get(username, `/cases/${id}`).expect(200)).body,
    async upload() {
      const { checklist } = await rotation.read(person.head);
      for (const { kind } of checklist.filter((item: Body) => item.required && item.state === 'missing')) {
        const form = api.post(person.head, `/cases/${id}/documents`);
        await form
          .field('kind', kind)
          .attach('file', pdf(`${kind} ${id}`), `${kind}.pdf`)
          .expect(201);
      }
    },
    decide: (username, step, body) => api.decide(username, step, body, id),
    async hearBoard({ votes = ['for', 'for', 'for'], sign = true } = {}) {
      const at = new Date(api.now + 7 * day).toISOString();
      const planned = await api.post(secretary, '/sessions', {
        board: 'performance-review-board',
        at,
        place: 'Ruang Rapat Sekretaris Daerah',
        items: [{ case: id }],
      });
      if (planned.status !== 201) throw new Error(JSON.stringify(planned.body));
      const session = `/sessions/${planned.body.id}`;
      api.now += 7 * day;
      const present = [1, 2, 3, 4, 5].map((seat) => ({ seat, present: true }));
      await api.post(secretary, `${session}/attendance`, { seats: present }).expect(200);
      await api.post(secretary, `${session}/opening`).expect(200);
      for (const [index, verdict] of votes.entries()) {
        const reason = verdict === 'for' ? {} : { reason: 'Kebutuhan jabatan' };
        await api.decide(members[index + 1] ?? '', 'board', { verdict, ...reason }, id);
      }
      await api.post(secretary, `${session}/closing`).expect(200);
      for (const signer of sign ? [secretary, 'sekda'] : []) {
        await api.post(signer, `${session}/minutes/signature`).expect(200);
      }
      return (await api.get(secretary, session).expect(200)).body;
    },
    async issue({ proposed: made = false } = {}) {
      if (!made) await rotation.decide('sekda', 'proposal', { verdict: 'approved' });
      const clearance = { number: 'AK-0102/BKN/2026', date: '2026-11-09', result: 'approved' };
      await rotation.decide(secretary, 'technical-clearance', { verdict: 'received', ...clearance });
      await rotation.decide('walikota', 'decision', { verdict: 'approved' });
      for (const official of ['kabid-mutasi', secretary, 'asisten3', 'sekda']) {
        await rotation.decide(official, 'decree', { verdict: 'initialled' });
      }
      await rotation.decide('walikota', 'decree', { verdict: 'signed' });
    },
    async follow(actingOfficial = { verdict: 'waived', reason: 'Jabatan segera terisi' }) {
      api.now = Date.parse('2026-12-15T02:00:00Z');
      const papers = { number: '800/12/2026', date: '2026-12-14' };
      await rotation.decide(person.head, 'handover', { verdict: 'received', ...papers });
      await rotation.decide(target.head, 'start-of-duty', { verdict: 'received', ...papers });
      const update = { reference: 'SI-ASN 77', date: '2026-12-14' };
      await rotation.decide(secretary, 'siasn-update', { verdict: 'received', ...update });
      const agreed = { verdict: 'received', date: '2026-12-14' };
      await rotation.decide(person.username, 'performance-agreement', agreed);
      const superior = await superiorOf();
      await rotation.decide(superior, 'performance-agreement', agreed);
      await rotation.decide(person.head, 'acting-official', actingOfficial);
    },
  };
  return rotation;

  /** The account of whoever holds the office that waits beside the employee. */
  async function superiorOf(): Promise<string> {
    const { steps } = await rotation.read();
    const agreement = steps.find(({ key }: Body) => key === 'performance-agreement');
    const waiting = agreement.with.find(({ role }: Body) => role === 'receiving-superior');
    return `kepala-${waiting.office.replace(/^position\/(.*)\/head$/, '$1')}`;
  }
}

import { seededRandom } from '../../prisma/seed/city/random.js';
import { largerCity } from '../../scripts/chaos/larger-city.js';
import { hr } from '../../scripts/chaos/world.js';
import type { Database } from '../../store/database.js';
import type { Body, TestApi } from '../../test/support/api.js';
import { movable } from '../../test/support/candidates.js';
import { type WholeRotation, wholeRotation } from '../../test/support/whole-rotation.js';
import { accountsByOffice } from '../cases.js';

/** Adds people who may be rotated, each with an account. @returns their usernames */
export async function addMovers(api: TestApi): Promise<readonly string[]> {
  const city = largerCity(seededRandom(1));
  const upload = api.post(hr, '/imports');
  for (const [sheet, content] of city.files) upload.attach(sheet, Buffer.from(content), `${sheet}.csv`);
  await upload.expect(200);
  return city.movers.filter(({ level }) => level === 'supervisor').map(({ username }) => username);
}

/**
 * A rotation of a section head from the proposal to the last task after the decree, as its people take it over HTTP:
 * documents, verification, audit, a board of five, clearance, initials, signature, and what follows.
 */
export async function rotate(db: Database, api: TestApi, username: string): Promise<void> {
  const person = await movable(db, username);
  const target = person.targets.find(({ head }) => head !== person.head);
  if (!target) throw new Error(`${username} has nowhere to go`);
  const rotation = await wholeRotation(api, { ...person, targets: [target] });
  await rotation.decide(target.head, 'opinions', { verdict: 'supported' });
  await rotation.upload();
  await rotation.decide('kabid-mutasi', 'verification', { verdict: 'accepted' });
  await rotation.decide('inspektur', 'audit-clearance', { verdict: 'approved' });
  await rotation.hearBoard();
  await rotation.issue();
  await follow(db, api, rotation, person.username);
  const { state } = await rotation.read();
  if (state !== 'completed') throw new Error(`The rotation of ${username} is ${state}`);
}

/** What each of the tasks after the decree asks for. */
const forms: Readonly<Record<string, object>> = {
  handover: { verdict: 'received', number: '800/12/2026', date: '2026-12-14' },
  'start-of-duty': { verdict: 'received', number: '800/12/2026', date: '2026-12-14' },
  'siasn-update': { verdict: 'received', reference: 'SI-ASN 77', date: '2026-12-14' },
  'performance-agreement': { verdict: 'received', date: '2026-12-14' },
  'acting-official': { verdict: 'waived', reason: 'Jabatan segera terisi' },
};

async function follow(db: Database, api: TestApi, rotation: WholeRotation, mover: string): Promise<void> {
  api.now = Date.parse('2026-12-15T02:00:00Z');
  const accounts = await accountsByOffice(db);
  const { steps } = await rotation.read();
  for (const step of steps.filter(({ key, state }: Body) => key in forms && state === 'open')) {
    for (const { office, task } of step.with) {
      const username = office.startsWith('person/') ? mover : accounts.get(office);
      if (username === undefined) throw new Error(`Nobody with an account acts for ${office}`);
      await api.post(username, `/tasks/${task}/decision`, forms[step.key]).expect(200);
    }
  }
}

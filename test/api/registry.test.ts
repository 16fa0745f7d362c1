import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Body } from '../support/api.js';
import { type Caller, type ServedCity, servedCity } from '../support/served-city.js';

let served: ServedCity;
let colleague: Caller;
let officer: Caller;

beforeAll(async () => {
  served = await servedCity();
  const [hr] = await served.city.db.rows<{ username: string }>(
    `SELECT username FROM account WHERE 'hr-officer' = ANY(roles) ORDER BY username LIMIT 1`,
  );
  colleague = await served.as('sekda');
  officer = await served.as(hr?.username ?? '');
}, 60_000);

afterAll(() => served.drop());

async function everyPage(caller: Caller, path: string): Promise<readonly Body[]> {
  const items: Body[] = [];
  let cursor = '';
  for (let pages = 0; pages < 100; pages += 1) {
    const { body } = await caller
      .get(`${path}${path.includes('?') ? '&' : '?'}limit=100${cursor}`)
      .expect(200);
    items.push(...body.items);
    if (body.next === null) return items;
    cursor = `&cursor=${body.next}`;
  }
  throw new Error('the pages do not end');
}

describe('me', () => {
  test('says who I am and in which offices', async () => {
    const { body } = await colleague.get('/me').expect(200);
    expect(body).toMatchObject({ username: 'sekda', roles: [] });
    expect(body.offices[0]).toMatchObject({ title: 'Sekretaris Daerah', capacity: 'holder' });
    expect(Object.keys(body.offices[0])).not.toContain('authority');
  });
});

describe('employees', () => {
  test('a colleague sees the directory; the person and HR the whole file', async () => {
    const { nip, username } = served.city.candidate;
    const seen = await colleague.get(`/employees/${nip}`).expect(200);
    expect(seen.body).toMatchObject({ nip, record: null });
    expect(Object.keys(seen.body).sort()).toEqual([
      'agency',
      'grade',
      'name',
      'nip',
      'position',
      'record',
      'unit',
    ]);
    const own = await (await served.as(username)).get(`/employees/${nip}`).expect(200);
    expect(own.body.record).toMatchObject({ status: 'active', birthDate: expect.any(String) });
    const whole = await officer.get(`/employees/${nip}`).expect(200);
    expect(whole.body.record.appraisals.length).toBeGreaterThan(0);
  });

  test('pages are the whole list, each once', async () => {
    const items = await everyPage(colleague, '/employees');
    const [counted] = await served.city.db.rows<{ n: number }>('SELECT count(*) AS n FROM employee');
    expect(items).toHaveLength(counted?.n ?? 0);
    const nips = items.map(({ nip }) => nip).filter((nip) => nip !== null);
    expect(new Set(nips).size).toBe(nips.length);
  });

  test('are found by name and NIP; % and _ mean themselves', async () => {
    const { nip, name } = served.city.candidate;
    const byNip = await colleague.get(`/employees?q=${nip.slice(0, 14)}`).expect(200);
    expect(byNip.body.items.map((each: Body) => each.nip)).toContain(nip);
    const byName = await colleague.get(`/employees?q=${encodeURIComponent(name.toLowerCase())}`).expect(200);
    expect(byName.body.items.map((each: Body) => each.nip)).toContain(nip);
    expect((await colleague.get('/employees?q=%25').expect(200)).body.items).toEqual([]);
  });
});

describe('positions and units', () => {
  test('a code with slashes is written with %2F', async () => {
    const code = served.city.candidate.toPosition;
    const { body } = await colleague.get(`/positions/${encodeURIComponent(code)}`).expect(200);
    expect(body).toMatchObject({ code, vacant: true, holders: [] });
  });

  test('vacant posts are those without a holder', async () => {
    const vacant = await everyPage(colleague, '/positions?vacant=true');
    expect(vacant.length).toBeGreaterThanOrEqual(12);
    for (const post of vacant) expect(post.holderCount).toBeLessThan(post.seats);
    const filled = await everyPage(colleague, '/positions?vacant=false&level=administrator');
    for (const post of filled) expect([post.vacant, post.level]).toEqual([false, 'administrator']);
  });

  test('units are a tree with heads', async () => {
    const units = await everyPage(colleague, '/units');
    const codes = new Set(units.map(({ code }) => code));
    expect(units.filter(({ parent }) => parent === null)).toHaveLength(1);
    for (const { parent } of units) if (parent !== null) expect(codes).toContain(parent);
    const { body } = await colleague.get(`/units/${units[0].code}`).expect(200);
    expect(body).toEqual(units[0]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Body } from '../support/api.js';
import { type Caller, type ServedCity, servedCity } from '../support/served-city.js';

let served: ServedCity;
let head: Caller;
const preview = '/processes/job-rotation/preview';

beforeAll(async () => {
  served = await servedCity();
  head = await served.as(served.city.candidate.head);
}, 60_000);

afterAll(() => served.drop());

function proposal(change: object = {}, facts: object = {}) {
  const { nip, toPosition } = served.city.candidate;
  const given = { toPosition, reason: 'Penyegaran organisasi', effectiveDate: '2026-12-01', ...facts };
  return { subject: nip, facts: given, ...change };
}

describe('refusals of a preview', () => {
  test.each([
    ['a person who is not there', { subject: '198001012005011999' }, {}, 'SUBJECT_UNKNOWN'],
    ['a post that is not there', {}, { toPosition: 'nowhere/head' }, 'POSITION_UNKNOWN'],
    ['a day that has passed', {}, { effectiveDate: '2026-10-31' }, 'EFFECTIVE_DATE_PAST'],
    ['a day too far ahead', {}, { effectiveDate: '2199-12-31' }, 'EFFECTIVE_DATE_TOO_FAR'],
    ['a day that does not exist', {}, { effectiveDate: '9999-99-99' }, 'INPUT_INVALID'],
    ['a fact of another type', {}, { reason: 5 }, 'INPUT_INVALID'],
    ['a fact too many', {}, { salary: 1 }, 'INPUT_INVALID'],
    ['a fact missing', { facts: { reason: 'x' } }, {}, 'INPUT_INVALID'],
  ])('%s', async (_what, change, facts, code) => {
    const { body } = await head.post(preview).send(proposal(change, facts)).expect(400);
    expect(body.code).toBe(code);
  });

  test('a process that is not there', async () => {
    const { body } = await head.post('/processes/nothing/preview').send(proposal()).expect(404);
    expect(body).toMatchObject({ code: 'PROCESS_UNKNOWN', values: { process: 'nothing' } });
  });

  test('a fact that is wrong is named with its place', async () => {
    const { body } = await head
      .post(preview)
      .send(proposal({}, { reason: ' ' }))
      .expect(400);
    expect(body.details).toEqual([
      { path: 'facts.reason', problem: { id: 'harus berisi teks', en: 'must contain text' } },
    ]);
  });

  test('somebody who may not propose', async () => {
    const other = await served.as('auditor');
    const { body, status } = await other.post(preview).send(proposal());
    expect([status, body.code]).toEqual([403, 'MAY_NOT_PROPOSE']);
  });
});

describe('a preview', () => {
  test('says rule by rule what was found, and who decides by which day', async () => {
    const { body } = await head.post(preview).set('Accept-Language', 'en').send(proposal()).expect(200);
    expect(body).toMatchObject({
      process: 'job-rotation',
      as: 'office',
      subject: { nip: proposal().subject },
    });
    expect(body.eligibility.rules.map(({ key }: Body) => key)).toContain('tenure');
    const steps: Body[] = body.steps;
    const decision = steps.find(({ key }) => key === 'decision');
    expect(decision).toMatchObject({ state: 'planned', kind: 'approval', workingDays: 10 });
    expect(decision.offices[0].holder.capacity).toBe('holder');
    expect(decision.dueAt > decision.opensAt).toBe(true);
    expect(decision.verdicts.map(({ verdict }: Body) => verdict)).toEqual([
      'approved',
      'returned',
      'rejected',
    ]);
    const opinions = steps.find(({ key }) => key === 'opinions');
    expect(opinions.offices.map(({ done }: Body) => done)).toEqual([true, false]);
    const decree = steps.find(({ key }) => key === 'decree');
    expect(decree.offices.at(-2)).toMatchObject({ does: 'signs', doing: 'Signed by' });
  });

  test('warns of a decree that comes after the day from which it is to hold', async () => {
    const soon = proposal({}, { effectiveDate: '2026-11-05' });
    const { body } = await head.post(preview).set('Accept-Language', 'en').send(soon).expect(200);
    expect(body.warnings).toEqual([
      {
        code: 'DECREE_AFTER_EFFECTIVE_DATE',
        text: expect.stringMatching(/^If every office takes its whole time, the decree is issued on .+ 2026/),
      },
    ]);
    const { body: later } = await head.post(preview).send(proposal()).expect(200);
    expect(later.warnings).toEqual([]);
  });

  test('writes nothing', async () => {
    const count = 'SELECT (SELECT count(*) FROM cases) + (SELECT count(*) FROM event) AS n';
    const before = await served.city.db.rows(count);
    await head.post(preview).send(proposal()).expect(200);
    expect(await served.city.db.rows(count)).toEqual(before);
  });

  test('shows an own request to the employee', async () => {
    const self = await served.as(served.city.candidate.username);
    const { body } = await self
      .post(preview)
      .send(proposal({ as: 'subject' }))
      .expect(200);
    expect(body.as).toBe('subject');
    expect(body.steps.find(({ key }: Body) => key === 'decision').workingDays).toBe(5);
  });
});

describe('a process', () => {
  test('is listed', async () => {
    const { body } = await head.get('/processes').set('Accept-Language', 'en').expect(200);
    expect(body).toEqual({
      items: [
        { id: 'job-rotation', revision: expect.any(Number), title: expect.any(String), subject: 'employee' },
      ],
      next: null,
    });
  });

  test('comes with its form, in the language asked for', async () => {
    const english = await head.get('/processes/job-rotation').set('Accept-Language', 'en').expect(200);
    const indonesian = await head.get('/processes/job-rotation').expect(200);
    expect(english.body.facts.required).toEqual(['toPosition', 'reason', 'effectiveDate']);
    expect(english.body.facts.properties.reason.title).toBe('Reason');
    expect(indonesian.body.facts.properties.reason.title).toBe('Alasan');
    expect(english.body.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(english.body.hash).toBe(indonesian.body.hash);
  });

  test('has a picture that runs nothing', async () => {
    const { headers, body } = await head.get('/processes/job-rotation/diagram?lang=en').expect(200);
    expect(headers['content-type']).toMatch(/^image\/svg\+xml/);
    expect(headers['content-language']).toBe('en');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(Buffer.from(body).toString()).toMatch(/^<svg/);
  });
});

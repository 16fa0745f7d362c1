import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import supertest from 'supertest';
import { measuresOn } from '../../api/measures.js';
import { monday } from '../support/city.js';
import { appOf, type ServedCity, servedCity } from '../support/served-city.js';

let served: ServedCity;
const registry = new Registry();
let decide: (key: string) => Promise<supertest.Response>;

beforeAll(async () => {
  served = await servedCity();
  const app = appOf(served.city, served, measuresOn(registry));
  const caseId = await served.city.propose(monday);
  const [task] = await served.city.db.rows<{ id: string; username: string }>(
    `SELECT t.id, a.username FROM task t JOIN task_office o ON o.task_id = t.id JOIN incumbency i ON o.office = 'position/' || i.position_code
     JOIN account a ON a.employee_id = i.employee_id JOIN step s ON s.id = t.step_id WHERE t.case_id = $1 AND s.key = 'opinions' AND t.state = 'open' LIMIT 1`,
    [caseId],
  );
  if (!task) throw new Error('nobody is asked for an opinion');
  const bearer = `Bearer ${await served.token(task.username)}`;
  decide = async (key) =>
    supertest(app)
      .post(`/api/v1/tasks/${task.id}/decision`)
      .set('Authorization', bearer)
      .set('Idempotency-Key', key)
      .send({ verdict: 'supported' });
}, 60_000);

afterAll(() => served?.drop());

test('a decision that is sent again, or refused, is counted once', async () => {
  expect((await decide('first')).status).toBe(200);
  expect((await decide('first')).status).toBe(200);
  expect((await decide('second')).status).toBe(409);
  const text = await registry.metrics();
  expect(text).toContain('jenjang_decisions_total{kind="opinion",verdict="supported"} 1');
});

test('requests are measured by their path with the parameters unfilled', async () => {
  const text = await registry.metrics();
  const counted = (status: number) =>
    `http_request_duration_seconds_count{method="POST",path="/tasks/{id}/decision",status="${status}"}`;
  expect(text).toContain(`${counted(200)} 2`);
  expect(text).toContain(`${counted(409)} 1`);
});

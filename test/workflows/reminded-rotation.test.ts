import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Zone } from '../../domain/calendar/zone.js';
import { processes } from '../../processes/index.js';
import { verifyCaseChain } from '../../store/reads/case-events.js';
import { testApi } from '../support/api.js';
import { secretary } from '../support/board-room.js';
import { movable } from '../support/candidates.js';
import { livingTown } from '../support/living-town.js';
import { timeSkippingServer } from '../support/temporal.js';
import { wholeRotation } from '../support/whole-rotation.js';

let temporal: TestWorkflowEnvironment;

beforeAll(async () => {
  temporal = await timeSkippingServer();
}, 120_000);

afterAll(() => temporal?.teardown());

/** Six weeks, in which every office is reminded once before it decides. */
test.each<Zone>(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])(
  'a rotation through all its offices in %s: each is told on its day, nobody of what is decided',
  async (zone) => {
    const { city, until, now, told, stop } = await livingTown(temporal, zone, '2026-11-02', { processes });
    try {
      const api = testApi(city);
      const person = await movable(city.db, 'pegawai-layak-pengawas-1');
      const [target] = person.targets;
      const rotation = await wholeRotation(api, person);
      const on = async (date: string) => {
        await until(date);
        api.now = await now();
      };

      await on('2026-11-04');
      await rotation.decide(target?.head ?? '', 'opinions', { verdict: 'supported' });
      await on('2026-11-06');
      await rotation.upload();
      await rotation.decide('kabid-mutasi', 'verification', { verdict: 'accepted' });
      await on('2026-11-10');
      await rotation.decide('inspektur', 'audit-clearance', { verdict: 'approved' });
      // The board sits a week later, before its secretary would be reminded.
      await rotation.hearBoard();
      await on('2026-11-19');
      await rotation.decide('sekda', 'proposal', { verdict: 'approved' });
      await on('2026-12-04');
      const clearance = { number: 'AK-1', date: '2026-12-03', result: 'approved' };
      await rotation.decide(secretary, 'technical-clearance', { verdict: 'received', ...clearance });
      await on('2026-12-15');
      await rotation.decide('walikota', 'decision', { verdict: 'rejected', reason: 'Formasi berubah' });
      await on('2027-02-01');
      expect(await told(rotation.id)).toEqual([
        `2026-11-04 07:30 reminder ${target?.head}`,
        '2026-11-06 07:30 reminder kabid-mutasi',
        '2026-11-10 07:30 reminder inspektur',
        '2026-11-19 07:30 reminder sekda',
        // An answer from outside: every week.
        '2026-11-26 07:30 reminder kepala-bkpsdm',
        '2026-12-03 07:30 reminder kepala-bkpsdm',
        '2026-12-15 07:30 reminder walikota',
      ]);
      expect(await verifyCaseChain(city.db.rows, rotation.id)).toBeNull();
    } finally {
      await stop();
    }
  },
  180_000,
);

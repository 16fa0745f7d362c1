import { soonDays, trackingSchema } from '../../contract/tracking.js';
import { definitionOf } from '../../store/definitions.js';
import { trackingFigures } from '../../store/reads/tracking.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';
import { stepTitle } from '../tasks/task-view.js';

const getTracking = endpoint(
  {
    method: 'get',
    path: '/tracking',
    operationId: 'getTracking',
    tag: 'cases',
    summary: { id: 'Pantauan: berkas berjalan dalam angka', en: 'Tracking: cases in flight as figures' },
    description: {
      id: 'Atas berkas yang boleh Anda lihat; setiap angka dapat dibuka dengan saringan `GET /cases` yang sama.',
      en: 'Of the cases that you may see; each figure is the length of a list of `GET /cases` with the same filter.',
    },
    answers: { 200: trackingSchema },
    refusals: [],
  },
  async ({ db, viewer, language, now }) => {
    const { cases, overdue, dueSoon, states, ...found } = await trackingFigures(
      db.rows,
      viewer,
      soonDays,
      now,
    );
    const processes = [];
    for (const { key, revision, ...figure } of found.processes) {
      const { title } = await definitionOf(db.rows, key, revision);
      processes.push({ key, title: title[language], ...countsOf(figure) });
    }
    const steps = [];
    for (const { process, key, revision, ...figure } of found.steps) {
      const definition = await definitionOf(db.rows, process, revision);
      steps.push({ process, key, title: stepTitle(definition, key)[language], ...countsOf(figure) });
    }
    const agencies = found.agencies.map(({ code, name, ...figure }) => ({ code, name, ...countsOf(figure) }));
    const ages = found.ages.map(({ age, ...figure }) => ({ age, ...countsOf(figure) }));
    return { status: 200, body: { cases, overdue, dueSoon, states, processes, steps, agencies, ages } };
  },
);

function countsOf({ cases, overdue }: { readonly cases: number; readonly overdue: number }) {
  return { cases, overdue };
}

export const trackingEndpoints: readonly Endpoint[] = [getTracking];

import { Gauge, type Registry } from 'prom-client';
import type { OperatingFigures } from '../store/reads/operating-figures.js';

/** Shows figures on the page of metrics; null: there are none to show. */
export type ShowFigures = (figures: OperatingFigures | null) => void;

/**
 * Declares what is read from the database. While it cannot be read its gauges are not on the page: an old figure
 * would look like a true one.
 */
export function operatingGauges(registry: Registry): ShowFigures {
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge({ name: `jenjang_${name}`, help, labelNames: [...labelNames], registers: [registry] });
  const up = gauge(
    'database_up',
    '1 while PostgreSQL answers, else 0; without it the figures below are missing',
  );
  const cases = gauge('cases_open', 'Cases that are not closed', ['process', 'state']);
  const lateCases = gauge('cases_overdue', 'Open cases with a step past its date', ['process', 'state']);
  const tasks = gauge('tasks_open', 'Tasks that wait for somebody');
  const lateTasks = gauge('tasks_overdue', 'Tasks past their date');
  const wakes = gauge('wakes_unseen', 'Changed cases that their workflow has not looked at', ['urgent']);
  const lag = gauge(
    'relay_lag_seconds',
    'Age of the oldest unseen wake, from the last event of its case: where urgent, the workflow must act',
    ['urgent'],
  );
  const outbox = gauge('outbox_pending', 'Notifications that are to go out now');
  const outboxAge = gauge('outbox_age_seconds', 'Age of the oldest of them');
  const refused = gauge('notices_refused', 'Notices that the mail server refused for good');
  const incidents = gauge('incidents_open', 'Incidents that HR has to see to', ['kind']);
  const labelled = [cases, lateCases, wakes, lag, incidents];
  const plain = [tasks, lateTasks, outbox, outboxAge, refused];

  return (figures) => {
    up.set(figures === null ? 0 : 1);
    for (const each of labelled) each.reset();
    // A reset would leave a zero, which is a figure.
    for (const each of plain) each.remove();
    if (figures === null) return;
    for (const { process, state, cases: many, overdue } of figures.cases) {
      cases.set({ process, state }, many);
      lateCases.set({ process, state }, overdue);
    }
    tasks.set(figures.tasks.open);
    lateTasks.set(figures.tasks.overdue);
    wakes.set({ urgent: 'true' }, figures.wakes.urgent);
    wakes.set({ urgent: 'false' }, figures.wakes.other);
    lag.set({ urgent: 'true' }, figures.wakes.urgentAge);
    lag.set({ urgent: 'false' }, figures.wakes.otherAge);
    outbox.set(figures.outbox.pending);
    outboxAge.set(figures.outbox.age);
    refused.set(figures.outbox.refused);
    for (const { kind, incidents: many } of figures.incidents) incidents.set({ kind }, many);
  };
}

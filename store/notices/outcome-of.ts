import type { Day } from '../../domain/calendar/day.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { stepsOf } from '../../domain/flow/define.js';
import type { Outcome } from '../../domain/notices/notice.js';
import { quoted } from '../../domain/notices/quoted.js';
import type { NotificationReading } from './read-notifications.js';

/** What was decided of the case, or how it ended, and when. */
export function outcomeOf(reading: NotificationReading): { readonly outcome: Outcome; readonly on: Day } {
  const { record, calendar } = reading;
  const { event, verdicts } = record;
  const { subject } = record.case;
  const on = dayOf(Date.parse(event.at), calendar.zone);
  const approval = approvalOf(reading);
  switch (event.type) {
    case 'case-withdrawn':
      return { outcome: { how: 'withdrawn', office: event.title ?? subject }, on };
    case 'case-cancelled':
      return { outcome: { how: 'cancelled', reason: quoted(event.reason) }, on };
    case 'case-rejected': {
      const by = verdicts.find(({ verdict }) => verdict === 'rejected');
      return { outcome: by ? { how: 'rejected', office: by.title ?? subject } : { how: 'not-eligible' }, on };
    }
    case 'step-closed':
      if (approval) return { outcome: { how: 'approved', office: approval.office }, on: approval.on };
      return { outcome: { how: 'completed', approval: null }, on };
    default:
      return { outcome: { how: 'completed', approval }, on };
  }
}

/** Who approved the proposal, and when; null where nobody has. */
function approvalOf({
  record,
  definition,
  calendar,
}: NotificationReading): { readonly office: string; readonly on: Day } | null {
  const deciding = stepsOf(definition.flow).filter(
    (step) => step.kind === 'approval' && step.decides === true,
  );
  const by = record.verdicts.find(
    ({ step, verdict }) => verdict === 'approved' && deciding.some(({ key }) => key === step),
  );
  return by ? { office: by.title ?? record.case.subject, on: dayOf(Date.parse(by.at), calendar.zone) } : null;
}

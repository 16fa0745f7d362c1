import type { Day } from '../../domain/calendar/day.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { stepsOf } from '../../domain/flow/define.js';
import type { Ending } from '../../domain/notices/notice.js';
import { quoted } from '../../domain/notices/quoted.js';
import type { NotificationReading } from './read-notifications.js';

/** How the case ended, and when that was said. */
export function endingOf(reading: NotificationReading): { readonly ending: Ending; readonly on: Day } {
  const { record, calendar } = reading;
  const { event, verdicts } = record;
  const { subject } = record.case;
  const on = dayOf(Date.parse(event.at), calendar.zone);
  switch (event.type) {
    case 'case-withdrawn':
      return { ending: { how: 'withdrawn', office: event.title ?? subject }, on };
    case 'case-cancelled':
      return { ending: { how: 'cancelled', reason: quoted(event.reason) }, on };
    case 'case-rejected': {
      const by = verdicts.find(({ verdict }) => verdict === 'rejected');
      return { ending: by ? { how: 'rejected', office: by.title ?? subject } : { how: 'not-eligible' }, on };
    }
    default: {
      const by = approvalOf(reading);
      if (!by) return { ending: { how: 'completed' }, on };
      const ending = { how: 'approved', office: by.title ?? subject } as const;
      return { ending, on: dayOf(Date.parse(by.at), calendar.zone) };
    }
  }
}

/** The verdict with which the case was decided. */
function approvalOf({ record, definition }: NotificationReading) {
  const deciding = stepsOf(definition.flow).filter(
    (step) => step.kind === 'approval' && step.decides === true,
  );
  return record.verdicts.find(
    ({ step, verdict }) => verdict === 'approved' && deciding.some(({ key }) => key === step),
  );
}

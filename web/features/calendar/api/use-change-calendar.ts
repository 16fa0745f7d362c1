import type { CalendarChange, CalendarChanged } from '../../../../contract/calendar.js';
import { useCommand } from '../../../request/use-command.js';

/** Changes the calendar: all of it or nothing. */
export const useChangeCalendar = () =>
  useCommand<{ readonly changes: readonly CalendarChange[] }, CalendarChanged>('/calendar/changes', [
    'calendar',
  ]);

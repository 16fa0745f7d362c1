import type { CalendarChange, CalendarPreview } from '../../../../contract/calendar.js';
import { useCommand } from '../../../request/use-command.js';

/** Which deadlines changes would move; nothing is stored. */
export const useCalendarPreview = () =>
  useCommand<{ readonly changes: readonly CalendarChange[] }, CalendarPreview>('/calendar/preview', []);

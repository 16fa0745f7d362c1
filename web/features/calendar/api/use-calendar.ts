import type { Calendar } from '../../../../contract/calendar.js';
import { useRead } from '../../../request/use-read.js';
import { addressOf } from '../../../request/use-read-pages.js';

/** The days off of a year; of this one unless told. */
export const useCalendar = (year: string | undefined) =>
  useRead<Calendar>(['calendar', year], addressOf('/calendar', { year }), { keepPrevious: true });

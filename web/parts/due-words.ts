import { bothWords } from '../language/words.js';

/** How long something has waited, and when it is due. */
export const dueWords = bothWords({
  id: {
    today: 'masuk hari ini',
    waited: (days: number) => `menunggu ${days} hari kerja`,
    due: (day: string) => `tenggat ${day}`,
    left: (days: number) => `${days} hari kerja lagi`,
    lastDay: 'hari ini',
    late: (days: number) => `terlambat ${days} hari kerja`,
    lateToday: 'terlambat sejak hari ini',
    noDue: 'tanpa tenggat',
  },
  en: {
    today: 'arrived today',
    waited: (days) => `waiting ${days} working ${days === 1 ? 'day' : 'days'}`,
    due: (day) => `due ${day}`,
    left: (days) => `${days} working ${days === 1 ? 'day' : 'days'} left`,
    lastDay: 'today',
    late: (days) => `overdue by ${days} working ${days === 1 ? 'day' : 'days'}`,
    lateToday: 'overdue since today',
    noDue: 'no due date',
  },
});

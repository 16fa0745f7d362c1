import type { PolicyTitle } from './policy-titles.js';
import type { PolicyValueWords } from './policy-value-words.js';

/** A policy's value as people say it; as it is written where nobody has said it yet. */
export function policyValue(value: unknown, unit: PolicyTitle['unit'], said: PolicyValueWords): string {
  if (typeof value === 'number') return numbered(value, unit, said);
  if (typeof value === 'string') return wordOf(said, value);
  if (Array.isArray(value)) return value.map((each) => listed(each, said)).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value).map(([name, part]) => {
    if (name === 'years' && typeof part === 'number') return said.years(part);
    if (name === 'months' && typeof part === 'number') return said.months(part);
    if (Array.isArray(part))
      return `${wordOf(said, name)}: ${part.map((each) => wordOf(said, String(each))).join(', ')}`;
    return wordOf(said, String(part));
  });
  return parts.join(parts.length > 1 && Object.values(value).some(Array.isArray) ? '; ' : ', ');
}

function numbered(value: number, unit: PolicyTitle['unit'], said: PolicyValueWords): string {
  switch (unit) {
    case 'working-days':
      return said.days(value);
    case 'working-days-after':
      return said.daysAfter(value);
    case 'months':
      return said.months(value);
    case 'times':
      return said.times(value);
    case 'people':
      return said.people(value);
    case 'month-of-year':
      return said.monthOfNextYear(value);
    case undefined:
      return String(value);
  }
}

/** Reminders are days before; escalations say whom and how many days after. */
function listed(each: unknown, said: PolicyValueWords): string {
  if (typeof each === 'number') return each === 0 ? said.onDueDay : said.daysBefore(each);
  if (typeof each === 'object' && each !== null && 'after' in each && 'target' in each) {
    return said.escalated(wordOf(said, String(each.target)), Number(each.after));
  }
  return wordOf(said, String(each));
}

function wordOf(said: PolicyValueWords, key: string): string {
  const word = (said as Readonly<Record<string, unknown>>)[`value ${key}`]; // words of values are looked up by them
  return typeof word === 'string' ? word : key;
}

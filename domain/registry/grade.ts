import { type Reading, read, unread } from './reading.js';

const permanent = /^(?:(I{1,3})\/([a-d])|IV\/([a-e]))$/;
const contract = new Set('I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII'.split(' '));

/**
 * Reads a grade: I/a … IV/e of permanent officers, I … XVII of contract officers.
 *
 * @returns GRADE_OF_OTHER_KIND for a grade of the other kind of officer, CODE_UNKNOWN for no grade at all
 */
export function readGrade(text: string, kind: 'pns' | 'pppk'): Reading<string> {
  const [roman = '', letter] = text.replace(/\s/g, '').split('/');
  const grade = letter === undefined ? roman.toUpperCase() : `${roman.toUpperCase()}/${letter.toLowerCase()}`;
  const isPermanent = permanent.test(grade);
  const isContract = contract.has(grade);
  if (!isPermanent && !isContract) return unread('CODE_UNKNOWN', { known: 'I/a … IV/e, PPPK I … XVII' });
  const fits = kind === 'pns' ? isPermanent : isContract;
  return fits ? read(grade) : unread('GRADE_OF_OTHER_KIND', { grade, kind: kind.toUpperCase() });
}

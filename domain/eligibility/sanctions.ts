import { dayWords } from '../calendar/moment-words.js';
import type { Text } from '../text.js';
import type { Judgement } from './rule.js';
import type { EligibilitySnapshot, SanctionFact } from './snapshot.js';
import { listed, severityNames } from './words.js';

/**
 * Judges that no sanction of these severities is being served or examined on any day from the one on which the
 * facts were taken to the effective date. An end that is already decided counts; one without an end does not end.
 */
export function judgeSanctions(
  { at, effectiveDate, sanctions }: EligibilitySnapshot,
  severities: readonly SanctionFact['severity'][],
): Judgement {
  const last = effectiveDate > at ? effectiveDate : at;
  const standing = sanctions.filter(
    ({ severity, from, to }) => severities.includes(severity) && from <= last && (to === null || to > at),
  );
  const kinds = severities.map((severity) => severityNames[severity]);
  const limit = {
    id: `Tidak ada hukuman disiplin ${listed(kinds, ' atau ').id}`,
    en: `No ${listed(kinds, ' or ').en} sanction`,
  };
  if (standing.length === 0) return { result: 'pass', value: { id: 'Tidak ada', en: 'None' }, limit };
  return { result: 'fail', value: listed(standing.map(describe), '; '), limit };
}

function describe({ severity, state, from, to }: SanctionFact): Text {
  const name = severityNames[severity];
  const since = { id: `sejak ${dayWords(from).id}`, en: `from ${dayWords(from).en}` };
  const end =
    to === null
      ? { id: '', en: '' }
      : { id: ` sampai sebelum ${dayWords(to).id}`, en: ` until before ${dayWords(to).en}` };
  return state === 'serving'
    ? {
        id: `Hukuman ${name.id} ${since.id}${end.id}`,
        en: `Serving a ${name.en} sanction ${since.en}${end.en}`,
      }
    : {
        id: `Pemeriksaan pelanggaran ${name.id} ${since.id}${end.id}`,
        en: `Under examination for a ${name.en} offence ${since.en}${end.en}`,
      };
}

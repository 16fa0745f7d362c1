import { dayWords } from '../../calendar/moment-words.js';
import { effective } from '../../policy/effective.js';
import { ministryConsent, moratoriaOn } from '../moratorium.js';
import type { EligibilityRule, Severity } from '../rule.js';
import { listed } from '../words.js';

const source = 'UU 10/2016 Ps 71(2), 162(3)';

/**
 * Neither on the day of judging nor at the effective date does a moratorium hold: six months before candidates for
 * head of region are determined until the end of the term, and six months after the inauguration, officials are
 * replaced only with the minister's written consent. When those times are is data that HR enters.
 */
export const noMoratorium = {
  key: 'no-moratorium',
  title: {
    id: 'Di luar masa larangan penggantian pejabat',
    en: 'Outside a moratorium on replacing officials',
  },
  severity: effective<Severity>([{ from: '2016-07-01', value: 'block', source }]),
  source,
  liftedBy: ministryConsent,
  judge({ at, effectiveDate, moratoria, ministryConsents }) {
    const limit = {
      id: 'Tidak dalam masa larangan, atau dengan persetujuan tertulis Menteri Dalam Negeri',
      en: 'No moratorium, or the written consent of the Minister of Home Affairs',
    };
    const standing = moratoriaOn(moratoria, at, effectiveDate);
    if (standing.length === 0) return { result: 'pass', value: { id: 'Tidak ada', en: 'None' }, limit };
    const value = listed(
      standing.map(({ from, until, reason }) => ({
        id: `Masa larangan ${dayWords(from).id} sampai ${dayWords(until).id} (${reason})`,
        en: `Moratorium from ${dayWords(from).en} until ${dayWords(until).en} (${reason})`,
      })),
      '; ',
    );
    if (ministryConsents)
      return {
        result: 'pass',
        value: {
          id: `${value.id}; persetujuan Menteri telah diunggah`,
          en: `${value.en}; the minister’s consent has been uploaded`,
        },
        limit,
      };
    const missing = {
      id: 'Persetujuan tertulis Menteri Dalam Negeri: unggah di berkas ini, lalu syarat diperiksa lagi',
      en: 'The written consent of the Minister of Home Affairs: upload it to this case, and the check is made again',
    };
    return { result: 'fail', value, limit, missing };
  },
} as const satisfies EligibilityRule;

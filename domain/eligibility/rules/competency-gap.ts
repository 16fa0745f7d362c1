import type { Day } from '../../calendar/day.js';
import { byDefault } from '../../policy/effective.js';
import type { Text } from '../../text.js';
import type { EligibilityRule, Severity } from '../rule.js';
import type { StandardFact } from '../snapshot.js';
import { listed } from '../words.js';

/**
 * Each competency of the target's standard is proven at the level it asks for, by evidence that still holds at
 * the effective date; expired evidence counts as none. A post without a standard cannot be judged.
 */
export const competencyGap = {
  key: 'competency-gap',
  title: { id: 'Standar kompetensi jabatan tujuan', en: 'Competency standard of the target post' },
  severity: byDefault<Severity>('warn'),
  source: 'PP 11/2017 Ps 190',
  judge({ effectiveDate, standards }) {
    if (standards.length === 0) {
      const missing = {
        id: 'Standar kompetensi jabatan tujuan',
        en: 'Competency standard of the target post',
      };
      return { result: 'unknown', value: null, limit: null, missing };
    }
    const judged = standards.map((standard) => ({ standard, level: provenOn(effectiveDate, standard) }));
    const unproven = judged.filter(({ level }) => level === null).map(({ standard }) => standard.name);
    const short = judged.flatMap(({ standard, level }) =>
      level !== null && level < standard.required ? [{ standard, level }] : [],
    );
    const met = standards.length - unproven.length - short.length;
    const value = listed([
      { id: `${met} dari ${standards.length} terpenuhi`, en: `${met} of ${standards.length} met` },
      ...short.map(gapText),
    ]);
    const limit = { id: `${standards.length} kompetensi`, en: `${standards.length} competencies` };
    const missing = {
      id: `Bukti yang berlaku untuk ${listed(unproven).id}`,
      en: `Valid evidence of ${listed(unproven).en}`,
    };
    if (short.length > 0)
      return { result: 'fail', value, limit, ...(unproven.length > 0 ? { missing } : {}) };
    return unproven.length > 0
      ? { result: 'unknown', value, limit, missing }
      : { result: 'pass', value, limit };
  },
} as const satisfies EligibilityRule;

function provenOn(day: Day, { proven, validUntil }: StandardFact): number | null {
  return validUntil !== null && validUntil < day ? null : proven;
}

function gapText({ standard, level }: { readonly standard: StandardFact; readonly level: number }): Text {
  const { name, required } = standard;
  return {
    id: `${name.id}: tingkat ${level}, perlu ${required}`,
    en: `${name.en}: level ${level}, needs ${required}`,
  };
}

import { lawsInForce, rotationLaws } from '../policy/laws.js';
import { Refusal } from '../refusal.js';
import type { CalendarDay } from './calendar-day.js';
import type { DecreeData, DecreeDraft, DecreePerson, ExcerptData } from './decree.js';
import { moveOfOne, personEntry, rotationAnnex, rotationDispositions } from './decree-dispositions.js';
import {
  headInCapitals,
  rotationGrounds,
  rotationNoted,
  rotationSubject,
  workforceName,
} from './decree-wording.js';
import { fullName } from './full-name.js';
import { gradeName } from './grade-name.js';
import { decreeClassification, levelName } from './level-name.js';
import { plainText } from './plain-text.js';
import { postName } from './post-name.js';
import type { RotatedPerson, RotationInput, Signing } from './rotation-input.js';
import { type Seal, sealed } from './seal.js';
import { type Signatory, signatureBlock } from './signature.js';

/**
 * A rotation decree as it lies before those who initial and sign it.
 *
 * @param on the day whose laws it cites
 * @throws Refusal DOCUMENT_TEXT_MISSING, DAY_INVALID, GRADE_UNKNOWN, LEVEL_UNKNOWN; LAWS_MISSING when no
 *   act is in force on that day
 * @throws RangeError without a person
 */
export function rotationDraft(input: RotationInput, on: CalendarDay): DecreeDraft {
  const { region } = input;
  const [first] = input.persons;
  if (!first) throw new RangeError('A decree is about at least one person');
  const laws = lawsInForce(
    [...rotationLaws, ...region.regulations],
    on,
    input.persons.map(({ workforce }) => workforce),
  );
  if (laws.length === 0) throw new Refusal('LAWS_MISSING', { day: on });
  const persons = input.persons.map(decreePerson);
  const subject = rotationSubject(input);
  return {
    head: headInCapitals(input),
    government: plainText(region.government, 'government').toUpperCase(),
    region: plainText(region.name, 'region'),
    place: plainText(region.place, 'place'),
    emblem: region.emblem,
    classification: decreeClassification(first.level),
    subject: subject.toUpperCase(),
    grounds: rotationGrounds(input),
    laws: laws.map((citation) => `${citation};`),
    noted: rotationNoted(input),
    workforce: workforceName(input.persons.map(({ workforce }) => workforce)),
    persons,
    dispositions: rotationDispositions(input, persons),
    annex: rotationAnnex(subject, persons),
    copies: [...new Set(input.copies.map((office) => plainText(office, 'copies'))), 'Arsip'],
  };
}

/**
 * The canonical data of a signed rotation decree; it cites the laws in force on the day of signing.
 *
 * @throws as {@link rotationDraft}
 */
export function rotationDecree(input: RotationInput, signing: Signing, seal: Seal): DecreeData {
  const signed = {
    ...rotationDraft(input, signing.on),
    number: plainText(signing.number, 'number'),
    signedOn: signing.on,
    signature: signatureBlock(signing.signatory),
    initials: signing.initials.map(({ office, person, at }) => ({
      office: plainText(office, 'office'),
      name: fullName(person),
      at,
    })),
    chainHash: signing.chainHash,
  };
  return { ...signed, verification: sealed(signed, seal) };
}

/**
 * The excerpt of a decree for one of its persons.
 *
 * @throws RangeError when nobody in the decree has that NIP
 * @throws Refusal DOCUMENT_TEXT_MISSING, GRADE_UNKNOWN for the certifier
 */
export function excerptOf(decree: DecreeData, nip: string, certifier: Signatory): ExcerptData {
  const person = decree.persons.find((candidate) => candidate.nip === nip);
  if (!person) throw new RangeError('Nobody in the decree has the NIP asked for');
  const { initials: _archiveOnly, annex: _others, ...shared } = decree;
  const dispositions = decree.dispositions.map((disposition, i) =>
    i === 0 ? { ...disposition, text: moveOfOne(decree.workforce), entry: personEntry(person) } : disposition,
  );
  return { ...shared, persons: [person], dispositions, certifier: signatureBlock(certifier) };
}

function decreePerson(person: RotatedPerson): DecreePerson {
  const { echelon } = person;
  return {
    name: fullName(person),
    nip: plainText(person.nip, 'NIP'),
    rank: gradeName(person.grade),
    oldPost: postName(person.from),
    newPost: postName(person.to),
    level: `${levelName(person.level)}${echelon ? ` (Eselon ${plainText(echelon, 'echelon')})` : ''}`,
    effectiveDate: person.effectiveDate,
  };
}

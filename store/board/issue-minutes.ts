import { dayOf } from '../../domain/calendar/zone.js';
import { formatNumber } from '../../domain/documents/document-number.js';
import { boardMinutes, minutesText } from '../../domain/documents/minutes.js';
import type { Signatory } from '../../domain/documents/signature.js';
import { templateRevisions } from '../../domain/documents/templates.js';
import { schedule, wake } from '../advance/schedule.js';
import { loadCase } from '../case/file.js';
import { CaseWork } from '../case/work.js';
import { writeCase } from '../case/write.js';
import { sha256 } from '../database.js';
import { numberUnit, takeSerial } from '../documents/number-register.js';
import { loadSignatories, type SignatoryRow } from '../documents/signatories.js';
import { newId } from '../ids.js';
import { minutesInput } from './minutes-input.js';
import type { SignatureRow } from './session-rows.js';
import type { Sitting } from './sitting.js';

/** Archive code of general papers. */
const minutesClassification = '800';

/** Number, data, hash and code of minutes that both have signed; the PDF is made afterwards. */
export async function issueMinutes(sitting: Sitting, verifyAt: string): Promise<void> {
  const { tx, file, calendar, now } = sitting;
  const [first] = file.items;
  if (!first) throw new Error('A session has no item');
  const work = new CaseWork(await loadCase(tx, first.caseId), now);
  const today = dayOf(now, calendar.zone);
  const input = await minutesInput(sitting);
  const serial = await takeSerial(tx, `minutes/${file.session.boardCode}`, Number(today.slice(0, 4)));
  const number = formatNumber({
    classification: minutesClassification,
    serial,
    unit: await numberUnit(tx),
    on: today,
  });
  const { people } = await loadSignatories(
    tx,
    file.signatures.map(({ personId }) => personId),
    [],
  );
  const signatory = (role: SignatureRow['role']) => signatoryOf(file, people, role);
  const [head] = await tx.rows<{ hash: string }>('SELECT hash FROM stream_head WHERE stream = $1', [
    `session:${file.session.id}`,
  ]);
  const data = boardMinutes(
    input,
    {
      number,
      on: today,
      secretary: signatory('secretary'),
      chair: signatory('chair'),
      signatures: file.signatures.map(({ seat, at, refused }) => ({
        seat,
        on: dayOf(at, calendar.zone),
        refused,
      })),
      chainHash: head?.hash ?? '',
    },
    { sha256, verifyAt },
  );
  const id = newId(now);
  const dataHash = sha256(minutesText(data));
  work.saveDocument({
    id,
    caseId: first.caseId,
    stepId: first.stepId,
    kind: 'minutes',
    state: 'signed',
    number,
    template: 'minutes',
    templateRevision: templateRevisions.minutes,
    data,
    dataHash,
    verification: data.verification.code,
    createdAt: now,
    signedAt: now,
    fileHash: null,
  });
  const step = work.file.steps.find((each) => each.id === first.stepId)?.key ?? '';
  work.event('document-signed', { step, document: id, kind: 'minutes', session: file.session.id, dataHash });
  work.addEffect('render-document', first.stepId, id);
  schedule(work);
  wake(work);
  writeCase(tx, work);
  file.session.minutesId = id;
}

function signatoryOf(
  { seats, signatures }: Sitting['file'],
  people: Readonly<Record<string, SignatoryRow>>,
  role: SignatureRow['role'],
): Signatory {
  const signature = signatures.find((each) => each.role === role);
  const person = people[signature?.personId ?? ''];
  const seat = seats.find(({ number }) => number === signature?.seat);
  if (!signature || !person || !seat) throw new Error(`The minutes lack the signature of the ${role}`);
  const acting = { plt: 'Plt.', plh: 'Plh.' } as const;
  const as = signature.capacity === 'plt' || signature.capacity === 'plh' ? acting[signature.capacity] : null;
  return {
    name: person.name,
    frontTitle: person.front_title,
    backTitle: person.back_title,
    nip: person.nip,
    grade: person.grade,
    office: seat.title,
    ...(as && { acting: as }),
  };
}

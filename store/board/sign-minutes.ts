import type { Viewer } from '../../domain/access/viewer.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { formatNumber } from '../../domain/documents/document-number.js';
import { boardMinutes, minutesText } from '../../domain/documents/minutes.js';
import type { Signatory } from '../../domain/documents/signature.js';
import { templateRevisions } from '../../domain/documents/templates.js';
import { Refusal } from '../../domain/refusal.js';
import { schedule, wake } from '../advance/schedule.js';
import { loadCase } from '../case/file.js';
import { CaseWork } from '../case/work.js';
import { writeCase } from '../case/write.js';
import { holdAuthority } from '../commands/authorize.js';
import type { Answer } from '../commands/idempotency.js';
import { type Database, sha256 } from '../database.js';
import { numberUnit, takeSerial } from '../documents/number-register.js';
import { loadSignatories, type SignatoryRow } from '../documents/signatories.js';
import { newId } from '../ids.js';
import { minutesInput } from './minutes-input.js';
import { actingIn } from './secretary.js';
import { commandSession, type SessionCommand } from './session-command.js';
import type { SeatRow, SignatureRow } from './session-rows.js';
import { noteEvent, type Sitting } from './sitting.js';

/** Archive code of general papers. */
const minutesClassification = '800';

export interface MinutesSignature extends SessionCommand {
  /** Address under which verification codes are looked up. */
  readonly verifyAt: string;
}

/**
 * The secretary signs the minutes of a closed session, then whoever presided: with that they have their number,
 * their data are hashed, and their PDF is made. They lie with the first case of the agenda.
 *
 * @throws {Refusal} SESSION_UNKNOWN, SESSION_NOT_CLOSED, NO_MINUTES, MINUTES_SIGNED, MINUTES_NOT_YOURS
 */
export function signMinutes(
  db: Database,
  viewer: Viewer,
  command: MinutesSignature,
  now: number,
): Promise<Answer> {
  return commandSession(db, command, now, async (sitting) => {
    const { tx, file, calendar } = sitting;
    await refuseUnsignable(sitting);
    const role = file.signatures.length === 0 ? 'secretary' : 'chair';
    const seat = role === 'secretary' ? secretarySeat(file.seats) : leadingSeat(sitting);
    const actor = actingIn(viewer, seat);
    if (!actor) throw new Refusal('MINUTES_NOT_YOURS', { office: seat.title });
    await holdAuthority(tx, actor.authority, dayOf(sitting.now, calendar.zone));
    const { actor: personId, capacity, authority } = actor;
    const signature = { role, seat: seat.number, personId, capacity, authority, at: sitting.now } as const;
    file.signatures.push({ sessionId: file.session.id, ...signature });
    await noteEvent(sitting, 'minutes-signed', { role, seat: seat.number }, null, actor);
    if (role === 'chair') await issueMinutes(sitting, command.verifyAt);
  });
}

async function refuseUnsignable({ tx, file }: Sitting): Promise<void> {
  const { state, calledOff, minutesId } = file.session;
  if (state !== 'closed') throw new Refusal('SESSION_NOT_CLOSED', { state });
  if (calledOff !== null) throw new Refusal('NO_MINUTES');
  if (minutesId === null) return;
  const [row] = await tx.rows<{ number: string }>('SELECT number FROM document WHERE id = $1::uuid', [
    minutesId,
  ]);
  throw new Refusal('MINUTES_SIGNED', { number: row?.number ?? '' });
}

function secretarySeat(seats: readonly SeatRow[]): SeatRow {
  return named(seats.find(({ role }) => role === 'secretary'));
}

/** The chair, where they came; else whoever presided in their place. */
export function leadingSeat({ file }: Pick<Sitting, 'file'>): SeatRow {
  const chair = named(file.seats.find(({ role }) => role === 'chair'));
  const presiding = file.items.find((item) => item.presiding !== null)?.presiding;
  if (chair.personId !== null || presiding === undefined) return chair;
  return named(file.seats.find(({ number }) => number === presiding));
}

function named(seat: SeatRow | undefined): SeatRow {
  if (!seat) throw new Error('A roster was frozen without that seat');
  return seat;
}

async function issueMinutes(sitting: Sitting, verifyAt: string): Promise<void> {
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
  await writeCase(tx, work);
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

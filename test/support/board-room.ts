import { parseDefinition } from '../../contract/definition.js';
import { storeDefinitions } from '../../store/definitions.js';
import { type Body, type TestApi, testApi } from './api.js';
import { members, secretary } from './board-members.js';
import { boardProcesses } from './board-processes.js';
import { movable } from './candidates.js';
import { monday, type TestCity, testCity } from './city.js';
import { shortRotation } from './short-rotation.js';

export { members, secretary } from './board-members.js';

/** Friday, 09:00 in Jakarta: four working days after the tests' Monday. */
export const friday = Date.parse('2026-11-06T02:00:00Z');

/** The demo city with processes that a board hears, and the steps of a session as one would take them. */
export interface BoardRoom {
  readonly city: TestCity;
  readonly api: TestApi;
  /** Proposes the person behind an account. @returns the case's id */
  propose(process: string, username: string): Promise<string>;
  /** Convenes a session for Friday. @returns the session */
  plan(...cases: readonly string[]): Promise<Body>;
  /** Notes these seats as present, and those after `-` as absent. */
  attend(session: string, ...seats: readonly number[]): Promise<Body>;
  /** Gives a command and expects it to be done. */
  command(username: string, session: string, name: string, body?: object): Promise<Body>;
  /** Plans, lets these seats come on Friday, and opens. @returns the session */
  open(cases: readonly string[], seats: readonly number[]): Promise<Body>;
  /** Votes in the name of a seat. @returns the answer, whatever it is */
  vote(session: Body, seat: number, verdict: string, reason?: string): Promise<Body>;
  /** The id of a seat's vote on an item. */
  ballot(session: Body, seat: number, item?: number): Promise<string>;
  read(session: string, username?: string): Promise<Body>;
}

export async function boardRoom(): Promise<BoardRoom> {
  const city = await testCity();
  await storeDefinitions(city.db, [shortRotation, ...boardProcesses], parseDefinition, monday);
  const api = testApi(city);
  const room: BoardRoom = {
    city,
    api,
    async propose(process, username) {
      const person = await movable(city.db, username);
      const [target] = person.targets;
      const facts = { toPosition: target?.code, reason: 'Penyegaran', effectiveDate: '2026-12-01' };
      const answer = await api.post(person.head, '/cases', { process, subject: person.nip, facts });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return answer.body.id;
    },
    async plan(...cases) {
      const body = {
        board: 'performance-review-board',
        at: new Date(friday).toISOString(),
        place: 'Ruang Rapat Sekda',
        items: cases.map((id) => ({ case: id })),
      };
      const answer = await api.post(secretary, '/sessions', body);
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return answer.body;
    },
    attend(session, ...seats) {
      const noted = seats.map((seat) => ({ seat: Math.abs(seat), present: seat > 0 }));
      return room.command(secretary, session, 'attendance', { seats: noted });
    },
    async command(username, session, name, body) {
      const answer = await api.post(username, `/sessions/${session}/${name}`, body);
      if (answer.status !== 200) throw new Error(`${username} ${name}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    async open(cases, seats) {
      const { id } = await room.plan(...cases);
      api.now = friday;
      await room.attend(id, ...seats);
      return room.command(secretary, id, 'opening');
    },
    async vote(session, seat, verdict, reason) {
      const task = await room.ballot(session, seat);
      const body = { verdict, ...(reason !== undefined && { reason }) };
      return (await api.post(members[seat] ?? '', `/tasks/${task}/decision`, body)).body;
    },
    async ballot(session, seat, item = 0) {
      const [row] = await city.db.rows<{ task: string }>(
        'SELECT tasks ->> $2 AS task FROM session_item WHERE id = $1',
        [session.items[item].id, String(seat)],
      );
      if (!row) throw new Error(`Seat ${seat} has no vote`);
      return row.task;
    },
    async read(session, username = secretary) {
      return (await api.get(username, `/sessions/${session}`).expect(200)).body;
    },
  };
  return room;
}

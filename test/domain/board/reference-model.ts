// The board's rules once more, written apart from domain/board and in the plainest way: everything is looked
// for by trying it. Slow, and right by inspection. One item, one session.

export type Said = 'for' | 'against' | 'abstained';
export type Outcome = 'advised-for' | 'advised-against' | 'none';

/** A board of `members` (1 presides unless another is named) and substitutes numbered after them. */
export interface Room {
  readonly members: number;
  readonly substitutes: number;
  readonly minimum: number;
  readonly here: ReadonlySet<number>;
  readonly out: ReadonlySet<number>;
  /** By the seat filled: who voted there, and what. */
  readonly votes: ReadonlyMap<number, { readonly by: number; readonly said: Said }>;
  readonly leader: number;
}

/** Who could vote where now: by the seat filled, the one who sits in it. */
export function sitting(room: Room): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const empty: number[] = [];
  for (const seat of range(1, room.members)) {
    if (room.votes.has(seat)) continue;
    if (room.here.has(seat) && !room.out.has(seat)) places.set(seat, seat);
    else empty.push(seat);
  }
  // The seats of those who left the room for this item come before those of the absent.
  const order = [
    ...empty.filter((seat) => room.out.has(seat)),
    ...empty.filter((seat) => !room.out.has(seat)),
  ];
  for (const substitute of range(room.members + 1, room.members + room.substitutes)) {
    if (!room.here.has(substitute) || room.out.has(substitute) || hasVoted(room, substitute)) continue;
    const seat = order.shift();
    if (seat !== undefined) places.set(seat, substitute);
  }
  return places;
}

/** Seats that count: those whose member left the room, and that nobody took, do not. */
export function base(room: Room): number {
  const places = sitting(room);
  return range(1, room.members).filter(
    (seat) => room.votes.has(seat) || places.has(seat) || !room.out.has(seat),
  ).length;
}

/** More than half, and never fewer than the minimum. */
export function quorum(seatsThatCount: number, minimum: number): number {
  let least = 0;
  while (least * 2 <= seatsThatCount) least += 1;
  return least < minimum ? minimum : least;
}

/** What the item comes to if nobody does anything more: those who sit and have not voted go home. */
function outcomeOf(final: Final, minimum: number): Outcome {
  if (final.cast < quorum(final.counting, minimum) || final.leaderSaid === null) return 'none';
  if (final.ahead > 0) return 'advised-for';
  if (final.ahead < 0) return 'advised-against';
  return final.leaderSaid === 'for' ? 'advised-for' : 'advised-against';
}

/** Where a session could end: all that its outcome needs. */
interface Final {
  readonly cast: number;
  readonly counting: number;
  readonly ahead: number;
  readonly leaderSaid: Said | null;
}

/**
 * Every way in which the item could still end: each open seat's member votes, stays away or leaves the room for
 * it; each substitute takes one of the seats that are then empty and votes, or does not.
 */
export function outcomes(room: Room): ReadonlySet<Outcome> {
  let ends = new Map<number, { final: Final; spare: number }>();
  const add = (into: typeof ends, final: Final, spare: number) =>
    into.set(keyOf(final, spare), { final, spare });
  add(
    ends,
    castSoFar(room),
    range(room.members + 1, room.members + room.substitutes).filter(
      (one) => !room.out.has(one) && !hasVoted(room, one),
    ).length,
  );

  for (const seat of range(1, room.members)) {
    if (room.votes.has(seat)) continue;
    const further: typeof ends = new Map();
    for (const { final, spare } of ends.values()) {
      if (!room.out.has(seat)) {
        for (const said of words) {
          if (seat === room.leader && said === 'abstained') continue;
          add(further, voted(final, said, seat === room.leader), spare);
        }
        add(further, { ...final, counting: final.counting + 1 }, spare); // stays away
      }
      add(further, final, spare); // has left the room, and nobody takes the seat
      if (spare > 0) for (const said of words) add(further, voted(final, said, false), spare - 1);
    }
    ends = further;
  }
  return new Set([...ends.values()].map(({ final }) => outcomeOf(final, room.minimum)));
}

/** The result that is certain, if any is: the only way in which it can end. */
export function certainOutcome(room: Room): Outcome | null {
  const [only, ...others] = outcomes(room);
  return only === undefined || others.length > 0 || only === 'none' ? null : only;
}

/** The result if all who sit have voted; null while some have not, or without quorum or anybody who leads. */
export function completeOutcome(room: Room): Outcome | null {
  if (sitting(room).size > 0) return null;
  const outcome = outcomeOf({ ...castSoFar(room), counting: base(room) }, room.minimum);
  return outcome === 'none' ? null : outcome;
}

/** One number for each state: what differs in nothing is tried once. */
function keyOf({ cast, counting, ahead, leaderSaid }: Final, spare: number): number {
  const said = leaderSaid === null ? 3 : words.indexOf(leaderSaid);
  return (((cast * 40 + counting) * 40 + ahead + 20) * 4 + said) * 40 + spare;
}

function castSoFar(room: Room): Final {
  let final: Final = { cast: 0, counting: 0, ahead: 0, leaderSaid: null };
  for (const { by, said } of room.votes.values()) final = voted(final, said, by === room.leader);
  return final;
}

function voted(final: Final, said: Said, leads: boolean): Final {
  return {
    cast: final.cast + 1,
    counting: final.counting + 1,
    ahead: final.ahead + (said === 'for' ? 1 : said === 'against' ? -1 : 0),
    leaderSaid: leads ? said : final.leaderSaid,
  };
}

function hasVoted(room: Room, one: number): boolean {
  return [...room.votes.values()].some(({ by }) => by === one);
}

const words: readonly Said[] = ['for', 'against', 'abstained'];

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

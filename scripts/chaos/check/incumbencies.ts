import type { Evidence, Finding } from './evidence.js';

/** On no day somebody holds two posts, or a seat has two holders; each recorded move is in the registry once. */
export async function checkIncumbencies({ rows }: Evidence): Promise<readonly Finding[]> {
  const period = (of: string) => `daterange(${of}.valid_from, ${of}.valid_to)`;
  const twoPosts = await rows<{ name: string; first: string; second: string }>(
    `SELECT e.nip AS name, a.position_code AS first, b.position_code AS second FROM incumbency a
     JOIN incumbency b ON b.employee_id = a.employee_id AND b.id > a.id AND b.kind = 'definitive' AND ${period('a')} && ${period('b')}
     JOIN employee e ON e.id = a.employee_id WHERE a.kind = 'definitive'`,
  );
  const twoHolders = await rows<{ position: string; seat: number }>(
    `SELECT a.position_code AS position, a.seat FROM incumbency a
     JOIN incumbency b ON b.position_code = a.position_code AND b.seat = a.seat AND b.id > a.id AND b.kind = 'definitive' AND ${period('a')} && ${period('b')}
     WHERE a.kind = 'definitive'`,
  );
  const moves = await rows<{ number: string; recorded: number; holds: number }>(
    `SELECT c.number, (SELECT count(*)::int FROM event v WHERE v.stream = 'case:' || c.id AND v.type = 'registry-changed') AS recorded,
       (SELECT count(*)::int FROM incumbency i WHERE i.case_id = c.id AND i.kind = 'definitive' AND i.position_code = c.facts ->> 'toPosition' AND i.employee_id = c.subject_id) AS holds
     FROM cases c`,
  );
  return [
    ...twoPosts.map(({ name, first, second }) => ({
      check: 'one post a person',
      what: `${name} holds ${first} and ${second} at once`,
    })),
    ...twoHolders.map(({ position, seat }) => ({
      check: 'one holder a seat',
      what: `seat ${seat} of ${position} has two holders at once`,
    })),
    ...moves
      .filter(({ recorded, holds }) => recorded > 1 || recorded !== holds)
      .map(({ number, recorded, holds }) => ({
        check: 'registry',
        what: `${number}: recorded ${recorded}, incumbencies of it ${holds}`,
      })),
  ];
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { assign } from '../../../domain/access/assign.js';
import { positionOf } from '../../../domain/access/chart.js';
import { namedOffices, type OfficeKey, type OfficeRole } from '../../../domain/access/offices.js';
import type { Day } from '../../../domain/calendar/day.js';
import { type ProcessDefinition, stepsOf } from '../../../domain/flow/define.js';
import { mending } from '../../../domain/flow/returned.js';
import { partsOf } from '../../../domain/flow/step-parts.js';
import { processes } from '../../../processes/index.js';
import { loadChart } from '../../../store/access/chart.js';
import { loadFrame } from '../../../store/commands/submit-case.js';
import { loadPlaces, relationsOf, type SubjectPlace } from '../../../store/eligibility/derive.js';
import { type TestCity, testCity } from '../../support/city.js';

const today: Day = '2026-11-02';

let city: TestCity;
let roles: Readonly<Record<string, string>>;

beforeAll(async () => {
  city = await testCity();
  ({ roles } = await loadFrame(city.db));
}, 60_000);
afterAll(() => city.drop());

describe.each(processes.map((definition) => [definition.id, definition] as const))('%s', (_, definition) => {
  const wanted = officesOf(definition);
  const named = wanted.filter(({ role }) => role in namedOffices);
  const related = wanted.filter(({ role }) => !(role in namedOffices));

  test('every named office is a position in which somebody can act, a strategic one by its holder', async () => {
    expect(named.length).toBeGreaterThan(0);
    const chart = await loadChart(city.db.rows, Object.values(roles), today);
    const nobody = named.filter(({ role, strategic }) => {
      const to = assign(`position/${roles[role]}`, chart, { strategic, excluded: new Set() });
      return to.reason !== 'assigned' || (strategic && !to.by.every(({ capacity }) => capacity === 'holder'));
    });
    expect(nobody).toEqual([]);
  });

  test('every related office is there and filled, whoever of the city is moved and wherever to', async () => {
    expect(related.length).toBeGreaterThan(0);
    const moves = await loadMoves();
    expect(moves.length).toBeGreaterThan(50);
    const positions = moves
      .flatMap(({ offices }) => Object.values(offices).map(positionOf))
      .filter((code) => code !== null);
    const chart = await loadChart(city.db.rows, [...new Set(positions)], today);
    const nobody = moves.flatMap(({ subject, offices }) =>
      related.flatMap(({ role, strategic }) => {
        const office = offices[role];
        if (office === undefined) return [`${subject.name}: no ${role}`];
        if (positionOf(office) === null) return [];
        const to = assign(office, chart, { strategic, excluded: new Set([subject.id]) });
        return to.reason === 'nobody' ? [`${subject.name}: ${role} ${office} is ${to.why}`] : [];
      }),
    );
    expect(nobody).toEqual([]);
  });
});

interface Wanted {
  readonly role: OfficeRole;
  readonly strategic: boolean;
}

/** Every office that a definition names anywhere, with the weight of what it does there. */
function officesOf(definition: ProcessDefinition): readonly Wanted[] {
  const ordinary = [...definition.proposers, mending.by].map((role) => ({ role, strategic: false }));
  const parts = stepsOf(definition.flow).flatMap(partsOf);
  return [...ordinary, ...parts.map(({ role, strategic }) => ({ role, strategic }))];
}

interface Move {
  readonly subject: SubjectPlace;
  readonly offices: Readonly<Record<string, OfficeKey>>;
}

/** Everybody with an account for being moved, and one in twenty of all others, each to another vacant post. */
async function loadMoves(): Promise<readonly Move[]> {
  const people = await city.db.rows<{ nip: string }>(
    `SELECT nip FROM (SELECT e.nip, a.username, row_number() OVER (ORDER BY e.nip) AS n FROM employee e LEFT JOIN account a ON a.employee_id = e.id
       JOIN incumbency i ON i.employee_id = e.id AND i.kind = 'definitive' AND i.valid_to IS NULL JOIN position p ON p.code = i.position_code
       WHERE e.nip IS NOT NULL AND p.level <> 'senior-executive') x WHERE username LIKE 'pegawai-%' OR n % 20 = 0 ORDER BY nip`,
  );
  const vacant = await city.db.rows<{ code: string }>(
    'SELECT code FROM position p WHERE seats = 1 AND active AND NOT EXISTS (SELECT FROM incumbency i WHERE i.position_code = p.code) ORDER BY code',
  );
  const moves: Move[] = [];
  for (const [index, { nip }] of people.entries()) {
    const target = vacant[index % vacant.length]?.code ?? '';
    const places = await loadPlaces(city.db.rows, nip, target, today);
    const proposer = places.subject.post?.agencyHead ?? null;
    moves.push({
      subject: places.subject,
      offices: relationsOf({
        ...places,
        proposerOffice: proposer,
        proposer: places.subject.id,
        competentOfficial: undefined,
      }),
    });
  }
  return moves;
}

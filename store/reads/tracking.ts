import { caseScope } from '../../domain/access/see.js';
import type { Viewer } from '../../domain/access/viewer.js';
import type { Rows } from '../database.js';
import { type AgeGroup, inAge, inFlight, overdueStep, soonDue } from './case-figures.js';
import { inScope, scopeValues } from './visible-cases.js';

interface Figure {
  readonly cases: number;
  readonly overdue: number;
}

/** How many cases are in flight, and where. */
export interface TrackingFigures extends Figure {
  readonly dueSoon: number;
  readonly states: readonly {
    readonly state: 'running' | 'returned' | 'suspended';
    readonly cases: number;
  }[];
  readonly processes: readonly (Figure & { readonly key: string; readonly revision: number })[];
  /** Open steps; `revision` is the newest in which some case has it open. */
  readonly steps: readonly (Figure & {
    readonly process: string;
    readonly key: string;
    readonly revision: number;
  })[];
  readonly agencies: readonly (Figure & { readonly code: string | null; readonly name: string | null })[];
  readonly ages: readonly (Figure & { readonly age: AgeGroup })[];
}

/** Figures of the cases that the viewer may see and that are not closed. One statement. */
export async function trackingFigures(
  rows: Rows,
  viewer: Viewer,
  soonDays: number,
  now: number,
): Promise<TrackingFigures> {
  const [row] = await rows<{ figures: TrackingFigures }>(statement, [
    new Date(now),
    soonDays,
    ...scopeValues(caseScope(viewer)),
  ]);
  if (!row) throw new Error('Figures are one row');
  return row.figures;
}

const figure = `'cases', count(*)::int, 'overdue', (count(*) FILTER (WHERE late))::int`;

/** SQL of groups as a list, the largest first. */
function grouped(values: string, from: string, by: string): string {
  return `(SELECT coalesce(jsonb_agg(each ORDER BY (each ->> 'cases')::int DESC, each ->> 'key', each ->> 'name'), '[]')
    FROM (SELECT jsonb_build_object(${values}, ${figure}) AS each FROM ${from} GROUP BY ${by}) grouped)`;
}

const statement = `WITH flight AS MATERIALIZED (
    SELECT c.id, c.process, c.revision, c.state, c.agency_code AS agency, ${inAge('$1')} AS age, ${overdueStep('$1')} AS late, ${soonDue('$1', '$2')} AS soon
    FROM cases c WHERE ${inFlight} AND ${inScope(3)}),
  at_step AS (
    SELECT f.id, f.process, f.revision, s.key, bool_or(s.state = 'open' AND coalesce(s.due_at < $1::timestamptz, false)) AS late
    FROM flight f JOIN step s ON s.case_id = f.id AND s.state IN ('open', 'paused') GROUP BY f.id, f.process, f.revision, s.key)
  SELECT jsonb_build_object(
    'cases', (SELECT count(*) FROM flight), 'overdue', (SELECT count(*) FROM flight WHERE late), 'dueSoon', (SELECT count(*) FROM flight WHERE soon),
    'states', (SELECT coalesce(jsonb_agg(jsonb_build_object('state', state, 'cases', many) ORDER BY many DESC), '[]')
      FROM (SELECT state, count(*) AS many FROM flight GROUP BY state) stated),
    'processes', ${grouped(`'key', process, 'revision', max(revision)`, 'flight', 'process')},
    'steps', ${grouped(`'process', process, 'key', key, 'revision', max(revision)`, 'at_step', 'process, key')},
    'agencies', ${grouped(`'code', agency, 'name', u.name`, 'flight LEFT JOIN unit u ON u.code = agency', 'agency, u.name')},
    'ages', ${grouped(`'age', age`, 'flight', 'age')}) AS figures`;

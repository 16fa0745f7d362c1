import type { TestCity } from '../support/city.js';

/** What must be found nowhere but in our own database. */
export const planted = {
  name: 'Rahasiawan Tersembunyi',
  title: 'S.Rahasia-3316',
  reason: 'RAHASIA-7719 karena sakit\n    at RAHASIA-8820 (rahasia.ts:1:1)',
} as const;

/** The candidate gets the planted name. @returns every text that is to be looked for */
export async function plant({ db, candidate }: TestCity): Promise<readonly string[]> {
  await db.rows('UPDATE employee SET name = $2, back_title = $3 WHERE nip = $1', [
    candidate.nip,
    planted.name,
    planted.title,
  ]);
  const officials = await db.rows<{ name: string; nip: string | null }>(
    'SELECT name, nip FROM employee WHERE id IN (SELECT employee_id FROM account)',
  );
  const others = officials.flatMap(({ name, nip }) => [name, ...(nip === null ? [] : [nip])]);
  return ['Rahasia', 'RAHASIA', planted.name, candidate.nip, ...others];
}

/**
 * Makes the database refuse to note that a case has been seen, that its wake is let go of, and that a document is
 * issued: with a message that quotes the row, as PostgreSQL's own do, and over several lines.
 */
export async function plantRefusals({ db }: TestCity): Promise<void> {
  await db.rows(`CREATE FUNCTION planted_refusal() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION E'cannot write %\\n    at % (x.ts:1:1)', to_jsonb(NEW)::text, TG_ARGV[0] USING DETAIL = to_jsonb(NEW)::text; END $$`);
  await db.rows(`CREATE TRIGGER planted_refusal BEFORE UPDATE ON cases FOR EACH ROW
    WHEN (NEW.seen_seq > OLD.seen_seq OR NEW.leased_until IS DISTINCT FROM OLD.leased_until AND OLD.leased_until IS NOT NULL) EXECUTE FUNCTION planted_refusal('${planted.name}')`);
  await db.rows(`CREATE TRIGGER planted_refusal BEFORE UPDATE ON document FOR EACH ROW
    WHEN (NEW.state = 'issued') EXECUTE FUNCTION planted_refusal('${planted.name}')`);
}

/** Lets a table be written again; a wake that could not be let go of is. */
export async function mend({ db }: TestCity, table: 'cases' | 'document'): Promise<void> {
  await db.rows(`DROP TRIGGER planted_refusal ON ${table}`);
  if (table === 'cases') await db.rows('UPDATE cases SET leased_until = NULL');
}

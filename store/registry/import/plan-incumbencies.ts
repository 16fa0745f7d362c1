import type { Transaction } from '../../database.js';
import { identifyHolders } from './identify-holders.js';
import { keptOrder } from './kept-order.js';

/**
 * Works out what the files change in who holds what, against the newest definitive incumbency of each person:
 * `open` a first one, `move` to another post, `correct` the dates, `replace` one that starts later than the file's,
 * `keep` one that our own decree made later than the file knows, or `same`.
 */
export async function planIncumbencies(tx: Transaction, today: string): Promise<void> {
  await tx.rows('DROP TABLE IF EXISTS import_plan, import_ended');
  await identifyHolders(tx, 'import_holder');
  await tx.rows(
    `CREATE TEMP TABLE import_plan ON COMMIT DROP AS
     SELECT h.*, n.id AS newest, n.position_code AS newest_position, n.valid_from AS newest_from, n.basis AS newest_basis,
            CASE
              WHEN n.id IS NULL THEN 'open'
              WHEN n.source = 'decree' AND n.position_code = h.position_code THEN 'same'
              WHEN n.source = 'decree' AND n.valid_from >= h.since THEN 'keep'
              WHEN n.position_code = h.position_code AND n.valid_from = h.since
                AND (h.until IS NULL OR n.valid_to IS NOT DISTINCT FROM h.until) THEN 'same'
              WHEN n.valid_to <= h.since THEN 'open'
              WHEN n.position_code = h.position_code THEN 'correct'
              WHEN h.since > n.valid_from THEN 'move'
              ELSE 'replace'
            END AS action
     FROM import_holder h
     LEFT JOIN LATERAL (
       SELECT * FROM incumbency i WHERE i.employee_id = h.employee_id AND i.kind = 'definitive' ORDER BY i.valid_from DESC LIMIT 1
     ) n ON true`,
  );
  await tx.rows('CREATE INDEX ON import_plan (position_code)');
  await tx.rows('ANALYZE import_plan');
  await planEnds(tx, today);
}

/**
 * Incumbencies that end although the file gives no date: those of the retired, and those of people whom the file no
 * longer names and whose one-seat post it gives to somebody else. They end when the successor starts, else today.
 */
async function planEnds(tx: Transaction, today: string): Promise<void> {
  await tx.rows(
    `CREATE TEMP TABLE import_ended (id uuid, until date, retired boolean, sheet text, line int) ON COMMIT DROP`,
  );
  await tx.rows(
    `INSERT INTO import_ended
     WITH successor AS (
       SELECT position_code, min(since) AS since FROM import_plan
       WHERE action IN ('open', 'move', 'correct', 'replace') GROUP BY position_code
     )
     SELECT i.id, CASE WHEN p.seats = 1 AND s.since BETWEEN i.valid_from + 1 AND $1::date THEN s.since ELSE $1::date END, true, 'employees', e.line
     FROM import_employees e JOIN employee x ON x.nip = e.nip
     JOIN incumbency i ON i.employee_id = x.id AND i.kind = 'definitive' AND i.valid_to IS NULL AND i.valid_from < $1::date
     JOIN position p ON p.code = i.position_code LEFT JOIN successor s ON s.position_code = i.position_code
     WHERE e.status = 'retired' AND NOT (i.source = 'decree' AND i.valid_from >= coalesce(e.since, i.valid_from))`,
    [today],
  );
  await tx.rows(
    `INSERT INTO import_ended
     SELECT DISTINCT ON (i.id) i.id, n.since, false, n.sheet, n.line
     FROM import_plan n JOIN incumbency i ON i.position_code = n.position_code AND i.kind = 'definitive' AND i.valid_to IS NULL
       AND i.valid_from < n.since AND i.employee_id IS DISTINCT FROM n.employee_id
     JOIN position p ON p.code = i.position_code AND p.seats = 1
     JOIN employee x ON x.id = i.employee_id AND x.nip IS NOT NULL
     WHERE n.sheet = 'employees' AND n.action IN ('open', 'move', 'correct', 'replace')
       AND NOT EXISTS (SELECT FROM import_employees e WHERE e.nip = x.nip)
       AND NOT EXISTS (SELECT FROM import_refused r WHERE r.sheet = 'employees' AND r.key = x.nip)
     ORDER BY i.id, n.since`,
  );
}

/** Finds posts that two would hold at a time, and people who would hold two posts at a time. */
export async function checkIncumbencies(tx: Transaction): Promise<void> {
  await checkStructuralPosts(tx);
  await checkHeads(tx);
  await checkSeats(tx);
  await checkPersons(tx);
  await checkActing(tx);
}

async function checkStructuralPosts(tx: Transaction): Promise<void> {
  await tx.rows(
    `INSERT INTO import_fault
     SELECT 'employees', e.line, 'ESELON ID', NULL, 'ECHELON_MISSING', '{}'
     FROM import_employees e JOIN import_holder h ON h.sheet = 'employees' AND h.line = e.line
     WHERE e.job_level IS NULL AND NOT h.is_head`,
  );
}

async function checkHeads(tx: Transaction): Promise<void> {
  await tx.rows(
    `INSERT INTO import_fault
     SELECT sheet, d.line, CASE sheet WHEN 'employees' THEN 'JABATAN NAMA' ELSE 'position' END, p.title, 'UNIT_WITH_TWO_HEADS',
            jsonb_build_object('unit', p.unit_code, 'lines', CASE WHEN n = 2 THEN first || ', ' || last ELSE first || ' … ' || last || ' (' || n || ')' END)
     FROM (SELECT *, count(*) OVER w AS n, min(line) OVER w AS first, max(line) OVER w AS last
           FROM import_plan WHERE action <> 'keep' AND until IS NULL WINDOW w AS (PARTITION BY position_code)) d
     JOIN (SELECT code, unit_code, title FROM import_post WHERE is_head
           UNION SELECT code, unit_code, title FROM position WHERE is_head) p ON p.code = d.position_code
     WHERE n > 1`,
  );
}

/** Every definitive incumbency of a counted post as it will be, and which row makes it so. */
const future = `
  counted AS (
    SELECT code, seats FROM import_post WHERE seats IS NOT NULL
    UNION ALL
    SELECT p.code, p.seats FROM position p
    WHERE p.seats IS NOT NULL AND NOT EXISTS (SELECT FROM import_post d WHERE d.code = p.code)
  ), future AS (
    SELECT i.id::text AS holding, i.position_code, NULL::text AS sheet, NULL::int AS line,
           daterange(i.valid_from, coalesce(m.since, e.until, i.valid_to)) AS period
    FROM incumbency i JOIN counted c ON c.code = i.position_code
    LEFT JOIN import_plan m ON m.newest = i.id AND m.action IN ('move', 'correct', 'replace')
    LEFT JOIN import_ended e ON e.id = i.id
    WHERE i.kind = 'definitive' AND coalesce(m.action, 'move') = 'move'
    UNION ALL
    SELECT p.sheet || p.line, p.position_code, p.sheet, p.line, daterange(p.since, p.until)
    FROM import_plan p JOIN counted c ON c.code = p.position_code WHERE p.action IN ('open', 'move', 'correct', 'replace')
  )`;

async function checkSeats(tx: Transaction): Promise<void> {
  await tx.rows(
    `INSERT INTO import_fault
     WITH ${future}
     SELECT f.sheet, f.line, CASE f.sheet WHEN 'employees' THEN 'TMT JABATAN' ELSE 'position' END, lower(f.period)::text, 'POST_ALREADY_HELD',
            jsonb_build_object('position', f.position_code, 'seats', c.seats)
     FROM future f JOIN counted c ON c.code = f.position_code
     JOIN future o ON o.position_code = f.position_code AND o.holding <> f.holding AND o.period && f.period
     WHERE f.line IS NOT NULL AND NOT EXISTS (SELECT FROM import_fault x WHERE x.sheet = f.sheet AND x.line = f.line)
     GROUP BY f.sheet, f.line, f.period, f.position_code, c.seats HAVING count(*) >= c.seats`,
  );
  await tx.rows(
    `INSERT INTO import_fault
     WITH ${future}
     SELECT 'positions', p.line, 'seats', p.seats::text, 'POST_ALREADY_HELD', jsonb_build_object('position', p.code, 'seats', p.seats)
     FROM import_positions p
     WHERE p.seats IS NOT NULL AND p.seats < (SELECT count(*) FROM future f WHERE f.position_code = p.code AND upper_inf(f.period))`,
  );
}

async function checkPersons(tx: Transaction): Promise<void> {
  await tx.rows(
    `INSERT INTO import_fault
     SELECT p.sheet, p.line, CASE p.sheet WHEN 'employees' THEN 'TMT JABATAN' ELSE 'since' END, p.since::text, 'INCUMBENCY_OVERLAPS',
            jsonb_build_object('until', max(i.valid_to)::text)
     FROM import_plan p JOIN incumbency i ON i.employee_id = p.employee_id AND i.kind = 'definitive' AND i.id <> p.newest
     WHERE p.action IN ('correct', 'replace', 'move') AND i.valid_to > p.since
     GROUP BY p.sheet, p.line, p.since`,
  );
}

async function checkActing(tx: Transaction): Promise<void> {
  await tx.rows(
    `INSERT INTO import_fault
     WITH later AS (
       SELECT 'file ' || line AS holding, line, position_code, kind, daterange(valid_from, valid_to) AS period FROM import_acting a WHERE NOT ${keptOrder('a')}
       UNION ALL
       SELECT i.id::text, NULL, i.position_code, i.kind, daterange(i.valid_from, i.valid_to) FROM incumbency i
       WHERE i.kind <> 'definitive' AND NOT EXISTS (
         SELECT FROM import_acting a WHERE a.position_code = i.position_code AND a.kind = i.kind AND a.valid_from = i.valid_from)
     )
     SELECT DISTINCT 'acting', a.line, 'position', a.position_code, 'ACTING_OVERLAPS', jsonb_build_object('kind', a.kind, 'position', a.position_code)
     FROM later a JOIN later b ON b.position_code = a.position_code AND b.kind = a.kind AND b.holding <> a.holding AND b.period && a.period
     WHERE a.line IS NOT NULL`,
  );
}

/** Says what was taken but is worth a look; once, when nothing is wrong any more. */
export async function warnAboutHolders(tx: Transaction): Promise<void> {
  await tx.rows(
    `INSERT INTO import_fault
     SELECT sheet, line, 'JABATAN NAMA', NULL, 'HEAD_TITLE_DIFFERS',
            jsonb_build_object('unit', split_part(position_code, '/head', 1), 'title', other_title)
     FROM import_plan WHERE other_title IS NOT NULL`,
  );
  await tx.rows(
    `INSERT INTO import_fault
     SELECT sheet, line, 'TMT JABATAN', since::text, 'DECREE_KEPT',
            jsonb_build_object('position', newest_position, 'since', newest_from::text, 'basis', coalesce(newest_basis, '?'))
     FROM import_plan WHERE action = 'keep'`,
  );
  await tx.rows(
    `INSERT INTO import_fault
     SELECT 'acting', a.line, 'position', a.position_code, 'ORDER_KEPT', jsonb_build_object('kind', a.kind, 'position', a.position_code, 'since', a.valid_from::text)
     FROM import_acting a WHERE ${keptOrder('a')}`,
  );
  await tx.rows(
    `INSERT INTO import_fault
     SELECT e.sheet, e.line, 'JABATAN NAMA', NULL, 'HOLDER_SUCCEEDED', jsonb_build_object('position', i.position_code, 'since', e.until::text)
     FROM import_ended e JOIN incumbency i USING (id) WHERE NOT e.retired`,
  );
}

import type { Transaction } from '../../database.js';

/** Titles agree when their letters and digits do. */
const plain = (title: string) => `lower(regexp_replace(${title}, '[^[:alnum:]]+', ' ', 'g'))`;

/**
 * Works out which posts the files name and who holds them: the national export has no code for a position.
 * An employee heads a unit when the title is that of its head, or the post is structural with its echelon.
 */
export async function derivePosts(tx: Transaction): Promise<void> {
  await tx.rows('TRUNCATE import_post, import_holder');
  await tx.rows(
    `INSERT INTO import_post
     SELECT 'units', line, code || '/head', code, head_title, head_kind, head_level, echelon, true, 1, false, active
     FROM import_units WHERE head_title IS NOT NULL`,
  );
  await tx.rows(
    `INSERT INTO import_holder
     WITH head AS (
       SELECT code, unit_code, title, echelon FROM import_post
       UNION ALL
       SELECT p.code, p.unit_code, p.title, p.echelon FROM position p
       WHERE p.is_head AND p.active AND NOT EXISTS (SELECT FROM import_post d WHERE d.code = p.code)
     ), placed AS (
       SELECT e.*, h.code AS head_code, h.title AS head_title, h.code IS NOT NULL AND ${plain('e.job_title')} = ${plain('h.title')} AS same_title,
              e.job_kind = 'structural' AND e.echelon = h.echelon AS same_echelon
       FROM import_employees e LEFT JOIN head h ON h.unit_code = e.unit_code
     )
     SELECT 'employees', line, nip, NULL, CASE WHEN same_title OR same_echelon THEN head_code ELSE job_code END,
            coalesce(same_title OR same_echelon, false), CASE WHEN same_echelon AND NOT same_title THEN head_title END, since, NULL
     FROM placed WHERE status <> 'retired'`,
  );
  await tx.rows(
    `INSERT INTO import_holder
     SELECT 'officials', o.line, o.name, NULL, o.position_code, false, NULL, o.since, o.until FROM import_officials o`,
  );
  await tx.rows(
    `INSERT INTO import_post
     SELECT DISTINCT ON (e.job_code) 'employees', e.line, e.job_code, e.unit_code, e.job_title, e.job_kind, e.job_level, e.echelon,
            false, CASE WHEN e.job_kind = 'structural' THEN 1 END, false, true
     FROM import_employees e JOIN import_holder h ON h.sheet = 'employees' AND h.line = e.line
     WHERE NOT h.is_head AND e.job_level IS NOT NULL ORDER BY e.job_code, e.line`,
  );
  // What the registry knows of a post and the national export cannot say stays as it was.
  await tx.rows(
    `UPDATE import_post d SET seats = CASE WHEN d.is_head THEN 1 ELSE p.seats END, handles_money = p.handles_money
     FROM position p WHERE p.code = d.code`,
  );
  await addOurPositions(tx);
}

/** Lays our own positions file over the derived posts: its empty cells leave what was derived. */
async function addOurPositions(tx: Transaction): Promise<void> {
  await tx.rows(
    `INSERT INTO import_post
     SELECT 'positions', o.line, p.code, p.unit_code, p.title, p.kind, p.level, p.echelon, p.is_head, p.seats, p.handles_money, p.active
     FROM import_positions o JOIN position p ON p.code = o.code
     WHERE NOT EXISTS (SELECT FROM import_post d WHERE d.code = o.code)`,
  );
  await tx.rows(
    `UPDATE import_post d SET title = coalesce(o.title, d.title), kind = coalesce(o.kind, d.kind), level = coalesce(o.level, d.level),
       echelon = coalesce(o.echelon, d.echelon), seats = CASE WHEN d.is_head THEN 1 ELSE coalesce(o.seats, d.seats) END,
       handles_money = coalesce(o.handles_money, d.handles_money), active = coalesce(o.active, d.active)
     FROM import_positions o WHERE o.code = d.code`,
  );
  await tx.rows(
    `INSERT INTO import_fault
     SELECT 'positions', line, CASE WHEN title IS NULL THEN 'title' WHEN kind IS NULL THEN 'kind' ELSE 'level' END, NULL,
            'POSITION_INCOMPLETE', '{}'
     FROM import_positions o
     WHERE (title IS NULL OR kind IS NULL OR level IS NULL) AND NOT EXISTS (SELECT FROM import_post d WHERE d.code = o.code)`,
  );
  await tx.rows(
    `INSERT INTO import_post
     SELECT 'positions', line, code, unit_code, title, kind, level, echelon, code = unit_code || '/head',
            CASE WHEN code = unit_code || '/head' THEN 1 ELSE coalesce(seats, CASE WHEN kind IN ('structural', 'elected') THEN 1 END) END,
            coalesce(handles_money, false), coalesce(active, true)
     FROM import_positions o
     WHERE title IS NOT NULL AND kind IS NOT NULL AND level IS NOT NULL AND NOT EXISTS (SELECT FROM import_post d WHERE d.code = o.code)`,
  );
}

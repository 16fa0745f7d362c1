import type { CaseScope } from '../../domain/access/see.js';

/**
 * SQL condition: case `c` is in the scope whose values stand from `$first` on (see `scopeValues`). The rule is
 * `caseScope` in domain/access; lists and single reads share this one translation of it.
 */
export function inScope(first: number): string {
  const [everything, person, offices, units] = [first, first + 1, first + 2, first + 3];
  return `($${everything}::boolean OR c.subject_id = $${person}::uuid OR c.proposer_id = $${person}::uuid
    OR EXISTS (SELECT FROM jsonb_each_text(c.relations) r WHERE r.value = ANY($${offices}::text[]))
    OR EXISTS (SELECT FROM task t JOIN task_office o ON o.task_id = t.id WHERE t.case_id = c.id AND o.office = ANY($${offices}::text[]))
    OR c.agency_code IN (
      WITH RECURSIVE tree(code) AS (SELECT unnest($${units}::text[]) UNION SELECT u.code FROM unit u JOIN tree t ON u.parent_code = t.code)
      SELECT code FROM tree))`;
}

/** The values of `inScope`, in its order. */
export function scopeValues(scope: CaseScope): readonly unknown[] {
  return [scope.everything, scope.person, scope.offices, scope.units];
}

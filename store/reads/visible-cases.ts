import type { CaseScope } from '../../domain/access/see.js';

/** SQL of each part of a scope. */
type ScopeSql = Readonly<Record<keyof CaseScope, string>>;

/**
 * SQL condition: case `c` is in the scope whose values stand from `$first` on (see `scopeValues`). The rule is
 * `caseScope` in domain/access; lists, single reads and the news of changes share this one translation of it.
 */
export function inScope(first: number): string {
  return inScopeOf({
    everything: `$${first}::boolean`,
    person: `$${first + 1}::uuid`,
    offices: `$${first + 2}::text[]`,
    units: `$${first + 3}::text[]`,
  });
}

/** The same for a scope whose parts stand elsewhere, as in the columns of a row. */
export function inScopeOf({ everything, person, offices, units }: ScopeSql): string {
  return `(${everything} OR c.subject_id = ${person} OR c.proposer_id = ${person}
    OR EXISTS (SELECT FROM jsonb_each_text(c.relations) r WHERE r.value = ANY(${offices}))
    OR EXISTS (SELECT FROM task t JOIN task_office o ON o.task_id = t.id WHERE t.case_id = c.id AND o.office = ANY(${offices}))
    OR c.agency_code IN (
      WITH RECURSIVE tree(code) AS (SELECT unnest(${units}) UNION SELECT u.code FROM unit u JOIN tree t ON u.parent_code = t.code)
      SELECT code FROM tree))`;
}

/** The values of `inScope`, in its order. */
export function scopeValues(scope: CaseScope): readonly unknown[] {
  return [scope.everything, scope.person, scope.offices, scope.units];
}

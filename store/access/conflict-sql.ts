/**
 * SQL of everybody who is in conflict with a case, as JSON (`Conflict[]`): who declared it, and the subject's kin.
 *
 * @param caseId, subject SQL of the case's id and of its subject's
 */
export function conflictsSql(caseId: string, subject: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('person', x.person, 'ground', x.ground)), '[]') FROM (
    SELECT d.person_id AS person, d.ground FROM case_conflict d WHERE d.case_id = ${caseId}
    UNION ALL SELECT ${kinOf(subject)}) x)`;
}

/** SQL of what follows SELECT: each relative of a person, and `kin`. */
function kinOf(person: string): string {
  return `CASE WHEN k.employee_id = ${person} THEN k.relative_id ELSE k.employee_id END, 'kin'
    FROM kinship k WHERE k.employee_id = ${person} OR k.relative_id = ${person}`;
}

/** SQL condition: the person is in conflict with the case. @param person SQL, as the others */
export function isInConflict(person: string, caseId: string, subject: string): string {
  return `(EXISTS (SELECT FROM case_conflict d WHERE d.person_id = ${person} AND d.case_id = ${caseId})
    OR EXISTS (SELECT FROM kinship k WHERE (k.employee_id = ${person} AND k.relative_id = ${subject})
      OR (k.relative_id = ${person} AND k.employee_id = ${subject})))`;
}

/**
 * SQL of everybody who is in conflict with a case, as JSON (`Conflict[]`): who declared it, and the subject's kin.
 *
 * @param caseId, subject SQL of the case's id and of its subject's
 */
export function conflictsSql(caseId: string, subject: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('person', x.person, 'ground', x.ground)), '[]') FROM (
    SELECT d.person_id AS person, d.ground FROM case_conflict d WHERE d.case_id = ${caseId}
    UNION ALL SELECT k.person, 'kin' FROM (${kinOf(subject)}) k) x)`;
}

/** SQL that selects the relatives of a person. */
function kinOf(person: string): string {
  return `SELECT CASE WHEN k.employee_id = ${person} THEN k.relative_id ELSE k.employee_id END AS person
    FROM kinship k WHERE k.employee_id = ${person} OR k.relative_id = ${person}`;
}

/**
 * SQL condition: the person is in conflict with the task's case. Their kin and what they declared are read once, not
 * once a task.
 *
 * @param person SQL, the same for every task
 * @param task, subject SQL of the task's id and of its subject's
 */
export function isInConflict(person: string, task: string, subject: string): string {
  return `(${subject} IN (${kinOf(person)})
    OR ${task} IN (SELECT a.id FROM case_conflict d JOIN task a ON a.case_id = d.case_id WHERE d.person_id = ${person}))`;
}

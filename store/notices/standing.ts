/**
 * SQL of how things stand with what a notification tells of, as JSON (`Standing`).
 *
 * @param n, c, t aliases of the notification, its case, and its task where it has one
 */
export const standingSql = `json_build_object('caseState', c.state, 'caseClosed', c.closed_at IS NOT NULL,
  'task', CASE WHEN t.id IS NOT NULL THEN json_build_object('state', t.state,
    -- HR is told of an office without anybody, and has no part in the task.
    'shown', n.kind = 'no-authority' OR EXISTS (SELECT FROM task_office o WHERE o.task_id = t.id AND o.office = n.target)) END,
  'sessionState', CASE n.kind WHEN 'invited' THEN (SELECT b.state FROM event e JOIN board_session b ON b.id::text = e.ids ->> 'session'
    WHERE e.stream = 'case:' || n.case_id AND e.seq = n.seq) END,
  'alarmed', EXISTS (SELECT FROM incident i WHERE i.case_id = c.id AND i.closed_at IS NULL
    AND i.code = CASE n.kind WHEN 'no-authority' THEN 'NO_AUTHORITY' ELSE 'CALENDAR_ENDS' END))`;

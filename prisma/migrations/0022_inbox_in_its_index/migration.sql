-- What the schema language cannot say ------------------------------------------------------------

-- An inbox is counted, and its page found, in the index alone: with what says whether the reader may decide.
DROP INDEX "task_office_inbox";
CREATE INDEX "task_office_inbox" ON "task_office" (office, due_at, task_id) INCLUDE (subject_id, strategic, reason) WHERE open;

-- What a person holds today is read in the index as well. The planner took the exclusion constraint's GiST index for
-- it, which searches each of its pages from end to end.
DROP INDEX "incumbency_employee_id_idx";
CREATE INDEX "incumbency_employee_id_idx" ON "incumbency" (employee_id) INCLUDE (position_code, kind, valid_from, valid_to);

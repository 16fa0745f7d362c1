-- What the schema language cannot say ------------------------------------------------------------

-- An inbox is counted, and its page found, in the index alone: with what says whether the reader may decide.
DROP INDEX "task_office_inbox";
CREATE INDEX "task_office_inbox" ON "task_office" (office, due_at, task_id) INCLUDE (subject_id, strategic, reason) WHERE open;

-- What the schema language cannot say ------------------------------------------------------------

-- A name is looked for by any part of it, a NIP and a number by their beginning, a number by its end as well: in
-- inboxes with a million tasks behind them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "employee_name_search" ON "employee" USING gin (name gin_trgm_ops);
CREATE INDEX "employee_nip_search" ON "employee" (nip text_pattern_ops);
CREATE INDEX "cases_number_search" ON "cases" (number text_pattern_ops) WHERE closed_at IS NULL;
CREATE INDEX "cases_number_end_search" ON "cases" (reverse(number) text_pattern_ops) WHERE closed_at IS NULL;
CREATE INDEX "task_office_subject" ON "task_office" (office, subject_id) WHERE open;

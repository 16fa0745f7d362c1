-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "tenant" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "region_name" TEXT NOT NULL,
    "head_title" TEXT NOT NULL,
    "government" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "number_unit" TEXT NOT NULL,
    "regulations" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent_code" TEXT,
    "agency_code" TEXT,
    "echelon" TEXT,
    "sort_key" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "position" (
    "code" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "echelon" TEXT,
    "is_head" BOOLEAN NOT NULL,
    "seats" INTEGER,
    "handles_money" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "position_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "employee" (
    "id" UUID NOT NULL,
    "nip" TEXT,
    "name" TEXT NOT NULL,
    "front_title" TEXT,
    "back_title" TEXT,
    "birth_date" DATE,
    "sex" TEXT,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "grade" TEXT,
    "grade_since" DATE,
    "appointed_on" DATE,
    "education" TEXT,
    "email" TEXT,

    CONSTRAINT "employee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incumbency" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "position_code" TEXT NOT NULL,
    "seat" INTEGER,
    "kind" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,
    "basis" TEXT,
    "case_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incumbency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competency" (
    "code" TEXT NOT NULL,
    "name_id" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "family" TEXT NOT NULL,

    CONSTRAINT "competency_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "competency_standard" (
    "position_code" TEXT NOT NULL,
    "competency" TEXT NOT NULL,
    "level" INTEGER NOT NULL,

    CONSTRAINT "competency_standard_pkey" PRIMARY KEY ("position_code","competency")
);

-- CreateTable
CREATE TABLE "competency_record" (
    "employee_id" UUID NOT NULL,
    "competency" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "assessed_on" DATE NOT NULL,
    "valid_until" DATE NOT NULL,

    CONSTRAINT "competency_record_pkey" PRIMARY KEY ("employee_id","competency","assessed_on")
);

-- CreateTable
CREATE TABLE "appraisal" (
    "employee_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "predicate" TEXT NOT NULL,

    CONSTRAINT "appraisal_pkey" PRIMARY KEY ("employee_id","year")
);

-- CreateTable
CREATE TABLE "learning_record" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "completed_on" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "hours" INTEGER NOT NULL,

    CONSTRAINT "learning_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sanction" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "severity" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "basis" TEXT,

    CONSTRAINT "sanction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "board" (
    "code" TEXT NOT NULL,
    "name_id" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "board_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "board_seat" (
    "board_code" TEXT NOT NULL,
    "sort_key" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "position_code" TEXT NOT NULL,

    CONSTRAINT "board_seat_pkey" PRIMARY KEY ("board_code","sort_key")
);

-- CreateTable
CREATE TABLE "office_role" (
    "role" TEXT NOT NULL,
    "position_code" TEXT NOT NULL,

    CONSTRAINT "office_role_pkey" PRIMARY KEY ("role")
);

-- CreateTable
CREATE TABLE "account" (
    "username" TEXT NOT NULL,
    "employee_id" UUID NOT NULL,
    "roles" TEXT[],

    CONSTRAINT "account_pkey" PRIMARY KEY ("username")
);

-- CreateTable
CREATE TABLE "holiday" (
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name_id" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "process_revision" (
    "process" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "definition" JSON NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "process_revision_pkey" PRIMARY KEY ("process","revision")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "process" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "proposer_id" UUID NOT NULL,
    "proposer_office" TEXT,
    "agency_code" TEXT,
    "facts" JSONB NOT NULL,
    "derived" JSONB NOT NULL,
    "relations" JSONB NOT NULL,
    "iteration" INTEGER NOT NULL DEFAULT 0,
    "returns" INTEGER NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "wake_seq" INTEGER NOT NULL DEFAULT 0,
    "seen_seq" INTEGER NOT NULL DEFAULT 0,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "next_at" TIMESTAMPTZ(3),
    "armed_at" TIMESTAMPTZ(3),
    "leased_until" TIMESTAMPTZ(3),

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "step" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "branch" TEXT NOT NULL DEFAULT '',
    "iteration" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "outcome" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "verdict" TEXT,
    "answer" JSONB,
    "decided_by" UUID,
    "capacity" TEXT,
    "authority" UUID,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_office" (
    "task_id" UUID NOT NULL,
    "office" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,
    "strategic" BOOLEAN NOT NULL,
    "subject_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_office_pkey" PRIMARY KEY ("task_id","office")
);

-- CreateTable
CREATE TABLE "timeline_entry" (
    "step_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "target" TEXT NOT NULL DEFAULT '',
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "timeline_entry_pkey" PRIMARY KEY ("step_id","kind","at")
);

-- CreateTable
CREATE TABLE "event" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ids" JSONB NOT NULL,
    "payload" JSONB,
    "salt" TEXT,
    "commitment" TEXT NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("stream","seq")
);

-- CreateTable
CREATE TABLE "stream_head" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "stream_head_pkey" PRIMARY KEY ("stream")
);

-- CreateTable
CREATE TABLE "effect" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "effect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "effect_id" UUID,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "task_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "number" TEXT,
    "template" TEXT NOT NULL,
    "template_revision" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "data_hash" TEXT,
    "verification" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "file_hash" TEXT,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "hash" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "number_register" (
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "number_register_pkey" PRIMARY KEY ("series","year")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "caller" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("caller","path","key")
);

-- CreateIndex
CREATE INDEX "unit_parent_code_idx" ON "unit"("parent_code");

-- CreateIndex
CREATE INDEX "unit_agency_code_idx" ON "unit"("agency_code");

-- CreateIndex
CREATE INDEX "position_unit_code_idx" ON "position"("unit_code");

-- CreateIndex
CREATE UNIQUE INDEX "employee_nip_key" ON "employee"("nip");

-- CreateIndex
CREATE INDEX "incumbency_employee_id_idx" ON "incumbency"("employee_id");

-- CreateIndex
CREATE INDEX "incumbency_position_code_idx" ON "incumbency"("position_code");

-- CreateIndex
CREATE UNIQUE INDEX "learning_record_employee_id_completed_on_title_key" ON "learning_record"("employee_id", "completed_on", "title");

-- CreateIndex
CREATE UNIQUE INDEX "sanction_employee_id_severity_state_valid_from_key" ON "sanction"("employee_id", "severity", "state", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "absence_employee_id_valid_from_key" ON "absence"("employee_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "board_seat_board_code_position_code_key" ON "board_seat"("board_code", "position_code");

-- CreateIndex
CREATE UNIQUE INDEX "account_employee_id_key" ON "account"("employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "cases_number_key" ON "cases"("number");

-- CreateIndex
CREATE INDEX "cases_subject_id_idx" ON "cases"("subject_id");

-- CreateIndex
CREATE INDEX "cases_opened_at_id_idx" ON "cases"("opened_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "step_case_id_key_branch_iteration_key" ON "step"("case_id", "key", "branch", "iteration");

-- CreateIndex
CREATE INDEX "task_step_id_idx" ON "task"("step_id");

-- CreateIndex
CREATE INDEX "task_case_id_idx" ON "task"("case_id");

-- CreateIndex
CREATE INDEX "effect_case_id_idx" ON "effect"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "effect_step_id_kind_target_key" ON "effect"("step_id", "kind", "target");

-- CreateIndex
CREATE INDEX "incident_case_id_idx" ON "incident"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_case_id_seq_kind_target_key" ON "notification"("case_id", "seq", "kind", "target");

-- CreateIndex
CREATE UNIQUE INDEX "document_number_key" ON "document"("number");

-- CreateIndex
CREATE UNIQUE INDEX "document_verification_key" ON "document"("verification");

-- CreateIndex
CREATE INDEX "document_case_id_idx" ON "document"("case_id");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_agency_code_fkey" FOREIGN KEY ("agency_code") REFERENCES "unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incumbency" ADD CONSTRAINT "incumbency_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incumbency" ADD CONSTRAINT "incumbency_position_code_fkey" FOREIGN KEY ("position_code") REFERENCES "position"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competency_standard" ADD CONSTRAINT "competency_standard_position_code_fkey" FOREIGN KEY ("position_code") REFERENCES "position"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competency_standard" ADD CONSTRAINT "competency_standard_competency_fkey" FOREIGN KEY ("competency") REFERENCES "competency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competency_record" ADD CONSTRAINT "competency_record_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competency_record" ADD CONSTRAINT "competency_record_competency_fkey" FOREIGN KEY ("competency") REFERENCES "competency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learning_record" ADD CONSTRAINT "learning_record_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sanction" ADD CONSTRAINT "sanction_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_seat" ADD CONSTRAINT "board_seat_board_code_fkey" FOREIGN KEY ("board_code") REFERENCES "board"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_seat" ADD CONSTRAINT "board_seat_position_code_fkey" FOREIGN KEY ("position_code") REFERENCES "position"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_role" ADD CONSTRAINT "office_role_position_code_fkey" FOREIGN KEY ("position_code") REFERENCES "position"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_process_revision_fkey" FOREIGN KEY ("process", "revision") REFERENCES "process_revision"("process", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_proposer_id_fkey" FOREIGN KEY ("proposer_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step" ADD CONSTRAINT "step_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_office" ADD CONSTRAINT "task_office_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_entry" ADD CONSTRAINT "timeline_entry_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "effect" ADD CONSTRAINT "effect_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_file_hash_fkey" FOREIGN KEY ("file_hash") REFERENCES "stored_file"("hash") ON DELETE SET NULL ON UPDATE CASCADE;


-- What the schema language cannot say ------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS btree_gist;

ALTER TABLE "tenant" ADD CONSTRAINT "tenant_single" CHECK (id = 1);

-- The tree: parents may come after their children within one transaction, cycles never.
ALTER TABLE "unit" ALTER CONSTRAINT "unit_parent_code_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "unit" ALTER CONSTRAINT "unit_agency_code_fkey" DEFERRABLE INITIALLY DEFERRED;

CREATE FUNCTION unit_without_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE above(code) AS (
      SELECT parent_code FROM unit WHERE code = NEW.code
      UNION
      SELECT u.parent_code FROM unit u JOIN above a ON u.code = a.code
    )
    SELECT 1 FROM above WHERE code = NEW.code
  ) THEN
    RAISE EXCEPTION 'unit % would lie below itself', NEW.code USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_without_cycle';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER unit_without_cycle AFTER INSERT OR UPDATE OF parent_code ON unit
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION unit_without_cycle();

ALTER TABLE "position"
  ADD CONSTRAINT "position_kind" CHECK (kind IN ('structural', 'functional', 'general', 'elected')),
  ADD CONSTRAINT "position_seats" CHECK (seats IS NULL OR seats > 0),
  ADD CONSTRAINT "position_head_single" CHECK (NOT is_head OR seats = 1);
CREATE UNIQUE INDEX "position_one_head" ON "position" (unit_code) WHERE is_head AND active;

ALTER TABLE "employee"
  ADD CONSTRAINT "employee_kind" CHECK (kind IN ('pns', 'pppk', 'elected')),
  ADD CONSTRAINT "employee_nip" CHECK ((kind = 'elected' AND nip IS NULL) OR nip ~ '^[0-9]{18}$'),
  ADD CONSTRAINT "employee_sex" CHECK (sex IN ('M', 'F')),
  ADD CONSTRAINT "employee_status" CHECK (status IN ('active', 'unpaid-leave', 'study-assignment', 'suspended',
    'awaiting-post', 'state-official', 'pre-retirement', 'missing', 'retired'));

ALTER TABLE "incumbency"
  ADD CONSTRAINT "incumbency_kind" CHECK (kind IN ('definitive', 'plt', 'plh')),
  ADD CONSTRAINT "incumbency_source" CHECK (source IN ('import', 'decree', 'order')),
  ADD CONSTRAINT "incumbency_period" CHECK (valid_to IS NULL OR valid_to > valid_from),
  ADD CONSTRAINT "incumbency_one_holder_a_seat" EXCLUDE USING gist
    (position_code WITH =, seat WITH =, daterange(valid_from, valid_to) WITH &&)
    WHERE (kind = 'definitive' AND seat IS NOT NULL) DEFERRABLE INITIALLY IMMEDIATE,
  ADD CONSTRAINT "incumbency_one_post_a_person" EXCLUDE USING gist
    (employee_id WITH =, daterange(valid_from, valid_to) WITH &&)
    WHERE (kind = 'definitive') DEFERRABLE INITIALLY IMMEDIATE,
  ADD CONSTRAINT "incumbency_one_acting" EXCLUDE USING gist
    (position_code WITH =, kind WITH =, daterange(valid_from, valid_to) WITH &&)
    WHERE (kind <> 'definitive') DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE "competency_standard" ADD CONSTRAINT "competency_standard_level" CHECK (level BETWEEN 1 AND 5);
ALTER TABLE "competency_record"
  ADD CONSTRAINT "competency_record_level" CHECK (level BETWEEN 1 AND 5),
  ADD CONSTRAINT "competency_record_validity" CHECK (valid_until >= assessed_on);
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_predicate"
  CHECK (predicate IN ('very-good', 'good', 'needs-improvement', 'poor', 'very-poor'));
ALTER TABLE "learning_record" ADD CONSTRAINT "learning_record_hours" CHECK (hours > 0);
ALTER TABLE "sanction"
  ADD CONSTRAINT "sanction_severity" CHECK (severity IN ('light', 'medium', 'heavy')),
  ADD CONSTRAINT "sanction_state" CHECK (state IN ('examining', 'serving')),
  ADD CONSTRAINT "sanction_period" CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE "absence" ADD CONSTRAINT "absence_period" CHECK (valid_to > valid_from);
ALTER TABLE "board_seat" ADD CONSTRAINT "board_seat_role" CHECK (role IN ('chair', 'secretary', 'member', 'substitute'));
CREATE UNIQUE INDEX "board_seat_one_chair" ON "board_seat" (board_code) WHERE role = 'chair';
CREATE UNIQUE INDEX "board_seat_one_secretary" ON "board_seat" (board_code) WHERE role = 'secretary';
ALTER TABLE "holiday" ADD CONSTRAINT "holiday_kind" CHECK (kind IN ('national', 'joint_leave'));

ALTER TABLE "cases"
  ADD CONSTRAINT "cases_state" CHECK (state IN ('running', 'returned', 'suspended', 'completed', 'rejected', 'withdrawn', 'cancelled')),
  ADD CONSTRAINT "cases_closed" CHECK ((closed_at IS NULL) = (state IN ('running', 'returned', 'suspended'))),
  ADD CONSTRAINT "cases_seen" CHECK (seen_seq <= wake_seq);
CREATE UNIQUE INDEX "cases_one_open_a_person" ON "cases" (process, subject_id) WHERE closed_at IS NULL;
CREATE INDEX "cases_unseen" ON "cases" (urgent DESC, last_at) WHERE seen_seq < wake_seq;
CREATE INDEX "cases_next" ON "cases" (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX "cases_open" ON "cases" (opened_at DESC, id DESC) WHERE closed_at IS NULL;

ALTER TABLE "step"
  ADD CONSTRAINT "step_state" CHECK (state IN ('open', 'paused', 'closed', 'cancelled', 'superseded'));
CREATE INDEX "step_open" ON "step" (key, case_id) WHERE state IN ('open', 'paused');
ALTER TABLE "task"
  ADD CONSTRAINT "task_state" CHECK (state IN ('waiting', 'open', 'paused', 'done', 'cancelled')),
  ADD CONSTRAINT "task_verdict" CHECK ((verdict IS NULL) = (state <> 'done'));
CREATE INDEX "task_office_inbox" ON "task_office" (office, due_at, task_id) WHERE open;
CREATE INDEX "timeline_entry_owed" ON "timeline_entry" (step_id, at) WHERE done_at IS NULL;

ALTER TABLE "effect" ADD CONSTRAINT "effect_state" CHECK (state IN ('pending', 'done', 'incident', 'cancelled'));
CREATE INDEX "effect_owed" ON "effect" (created_at) WHERE state = 'pending';
CREATE INDEX "incident_open" ON "incident" (opened_at) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX "incident_one_open" ON "incident" (case_id, kind, code, effect_id) NULLS NOT DISTINCT WHERE closed_at IS NULL;
CREATE INDEX "notification_owed" ON "notification" (at) WHERE state = 'pending';
ALTER TABLE "document" ADD CONSTRAINT "document_state" CHECK (state IN ('draft', 'signed', 'issued', 'void'));
CREATE INDEX "event_case" ON "event" ((ids ->> 'case')) WHERE ids ? 'case';

-- The record of what happened is only ever added to; law may erase a payload and its salt, nothing else.
CREATE FUNCTION event_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.payload IS NULL AND NEW.salt IS NULL
     AND (NEW.stream, NEW.seq, NEW.type, NEW.at, NEW.ids, NEW.commitment, NEW.prev_hash, NEW.hash)
         IS NOT DISTINCT FROM (OLD.stream, OLD.seq, OLD.type, OLD.at, OLD.ids, OLD.commitment, OLD.prev_hash, OLD.hash)
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'events are only ever added' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'event_append_only';
END $$;
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION event_append_only();

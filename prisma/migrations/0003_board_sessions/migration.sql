-- CreateTable
CREATE TABLE "board_session" (
    "id" UUID NOT NULL,
    "board_code" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL,
    "invitation" TEXT NOT NULL,
    "minimum_quorum" INTEGER NOT NULL,
    "convened_by" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "called_off" TEXT,
    "minutes_id" UUID,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "board_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_seat" (
    "session_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "position_code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "present" BOOLEAN NOT NULL DEFAULT false,
    "person_id" UUID,
    "capacity" TEXT,
    "authority" UUID,

    CONSTRAINT "session_seat_pkey" PRIMARY KEY ("session_id","number")
);

-- CreateTable
CREATE TABLE "session_item" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "case_id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "secret" BOOLEAN NOT NULL,
    "tasks" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "presiding" INTEGER,
    "result" TEXT,
    "certain" BOOLEAN NOT NULL DEFAULT false,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_recusal" (
    "item_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "seat" INTEGER NOT NULL,
    "ground" TEXT NOT NULL,
    "reason" TEXT,
    "person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_recusal_pkey" PRIMARY KEY ("item_id","seat")
);

-- CreateTable
CREATE TABLE "session_vote" (
    "item_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "seat" INTEGER NOT NULL,
    "in_seat" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "task_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "choice" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_vote_pkey" PRIMARY KEY ("item_id","seat")
);

-- CreateTable
CREATE TABLE "session_signature" (
    "session_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "seat" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "capacity" TEXT NOT NULL,
    "authority" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_signature_pkey" PRIMARY KEY ("session_id","role")
);

-- CreateIndex
CREATE UNIQUE INDEX "board_session_invitation_key" ON "board_session"("invitation");

-- CreateIndex
CREATE INDEX "board_session_at_id_idx" ON "board_session"("at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "session_seat_session_id_position_code_key" ON "session_seat"("session_id", "position_code");

-- CreateIndex
CREATE UNIQUE INDEX "session_item_session_id_number_key" ON "session_item"("session_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "session_item_session_id_case_id_key" ON "session_item"("session_id", "case_id");

-- CreateIndex
CREATE INDEX "session_item_step_id_idx" ON "session_item"("step_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_vote_item_id_in_seat_key" ON "session_vote"("item_id", "in_seat");

-- CreateIndex
CREATE UNIQUE INDEX "session_vote_item_id_person_id_key" ON "session_vote"("item_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_vote_task_id_key" ON "session_vote"("task_id");

-- What the schema language cannot say ------------------------------------------------------------

ALTER TABLE "board_session"
  ADD CONSTRAINT "board_session_board" FOREIGN KEY ("board_code") REFERENCES "board"("code"),
  ADD CONSTRAINT "board_session_convener" FOREIGN KEY ("convened_by") REFERENCES "employee"("id"),
  ADD CONSTRAINT "board_session_minutes" FOREIGN KEY ("minutes_id") REFERENCES "document"("id") DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT "board_session_state" CHECK (state IN ('planned', 'open', 'closed')),
  ADD CONSTRAINT "board_session_invited" CHECK (at > invited_at),
  ADD CONSTRAINT "board_session_opened" CHECK ((opened_at IS NOT NULL AND called_off IS NULL) OR state <> 'open'),
  ADD CONSTRAINT "board_session_closed" CHECK ((closed_at IS NOT NULL) = (state = 'closed')),
  ADD CONSTRAINT "board_session_minutes_closed" CHECK (minutes_id IS NULL OR (state = 'closed' AND called_off IS NULL)),
  ADD CONSTRAINT "board_session_quorum" CHECK (minimum_quorum > 0);

ALTER TABLE "session_seat"
  ADD CONSTRAINT "session_seat_session" FOREIGN KEY ("session_id") REFERENCES "board_session"("id"),
  ADD CONSTRAINT "session_seat_position" FOREIGN KEY ("position_code") REFERENCES "position"("code"),
  ADD CONSTRAINT "session_seat_person" FOREIGN KEY ("person_id") REFERENCES "employee"("id"),
  ADD CONSTRAINT "session_seat_role" CHECK (role IN ('chair', 'secretary', 'member', 'substitute')),
  ADD CONSTRAINT "session_seat_sitter" CHECK (NOT present OR (person_id IS NOT NULL AND capacity IS NOT NULL AND authority IS NOT NULL)),
  -- One person, one seat, however many offices they act for.
  ADD CONSTRAINT "session_seat_one_a_person" EXCLUDE USING gist (session_id WITH =, person_id WITH =) WHERE (present)
    DEFERRABLE INITIALLY DEFERRED;
CREATE UNIQUE INDEX "session_seat_one_chair" ON "session_seat" (session_id) WHERE role = 'chair';
CREATE UNIQUE INDEX "session_seat_one_secretary" ON "session_seat" (session_id) WHERE role = 'secretary';

ALTER TABLE "session_item"
  ADD CONSTRAINT "session_item_session" FOREIGN KEY ("session_id") REFERENCES "board_session"("id"),
  ADD CONSTRAINT "session_item_case" FOREIGN KEY ("case_id") REFERENCES "cases"("id"),
  ADD CONSTRAINT "session_item_step" FOREIGN KEY ("step_id") REFERENCES "step"("id"),
  ADD CONSTRAINT "session_item_presiding" FOREIGN KEY ("session_id", "presiding") REFERENCES "session_seat"("session_id", "number"),
  ADD CONSTRAINT "session_item_state" CHECK (state IN ('planned', 'voting', 'decided', 'postponed', 'cancelled')),
  ADD CONSTRAINT "session_item_result" CHECK (result IN ('advised-for', 'advised-against')),
  ADD CONSTRAINT "session_item_decided" CHECK ((result IS NOT NULL) = (state = 'decided') AND (decided_at IS NOT NULL) = (state = 'decided')),
  ADD CONSTRAINT "session_item_id_session" UNIQUE ("id", "session_id");
-- A case is before one session at a time.
CREATE UNIQUE INDEX "session_item_one_pending" ON "session_item" (step_id) WHERE state IN ('planned', 'voting');

ALTER TABLE "session_recusal"
  ADD CONSTRAINT "session_recusal_item" FOREIGN KEY ("item_id", "session_id") REFERENCES "session_item"("id", "session_id"),
  ADD CONSTRAINT "session_recusal_seat" FOREIGN KEY ("session_id", "seat") REFERENCES "session_seat"("session_id", "number"),
  ADD CONSTRAINT "session_recusal_person" FOREIGN KEY ("person_id") REFERENCES "employee"("id"),
  ADD CONSTRAINT "session_recusal_ground" CHECK (ground IN ('declared', 'subject', 'direct-superior')),
  ADD CONSTRAINT "session_recusal_reason" CHECK (ground <> 'declared' OR reason IS NOT NULL);

ALTER TABLE "session_vote"
  ADD CONSTRAINT "session_vote_item" FOREIGN KEY ("item_id", "session_id") REFERENCES "session_item"("id", "session_id"),
  ADD CONSTRAINT "session_vote_seat" FOREIGN KEY ("session_id", "seat") REFERENCES "session_seat"("session_id", "number"),
  ADD CONSTRAINT "session_vote_in_seat" FOREIGN KEY ("session_id", "in_seat") REFERENCES "session_seat"("session_id", "number"),
  ADD CONSTRAINT "session_vote_task" FOREIGN KEY ("task_id") REFERENCES "task"("id"),
  ADD CONSTRAINT "session_vote_person" FOREIGN KEY ("person_id") REFERENCES "employee"("id"),
  ADD CONSTRAINT "session_vote_choice" CHECK (choice IN ('for', 'against', 'abstained'));

ALTER TABLE "session_signature"
  ADD CONSTRAINT "session_signature_seat" FOREIGN KEY ("session_id", "seat") REFERENCES "session_seat"("session_id", "number"),
  ADD CONSTRAINT "session_signature_person" FOREIGN KEY ("person_id") REFERENCES "employee"("id"),
  ADD CONSTRAINT "session_signature_role" CHECK (role IN ('secretary', 'chair'));

-- A vote stands as it was given, and nobody votes who has left the room for the item, or leaves it having voted.
CREATE FUNCTION session_vote_lasts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a vote stands as it was given' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'session_vote_lasts';
END $$;
CREATE TRIGGER session_vote_lasts BEFORE UPDATE OR DELETE ON "session_vote" FOR EACH ROW EXECUTE FUNCTION session_vote_lasts();

CREATE FUNCTION session_vote_or_recusal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM session_vote v JOIN session_recusal r USING (item_id, seat) WHERE item_id = NEW.item_id AND seat = NEW.seat) THEN
    RAISE EXCEPTION 'seat % votes and is recused', NEW.seat USING ERRCODE = 'check_violation', CONSTRAINT = 'session_vote_or_recusal';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER session_vote_or_recusal AFTER INSERT ON "session_vote" FOR EACH ROW EXECUTE FUNCTION session_vote_or_recusal();
CREATE TRIGGER session_recusal_or_vote AFTER INSERT ON "session_recusal" FOR EACH ROW EXECUTE FUNCTION session_vote_or_recusal();

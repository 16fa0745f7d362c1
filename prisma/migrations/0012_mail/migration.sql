-- AlterTable
ALTER TABLE "account" ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'id';

-- AlterTable
ALTER TABLE "incident" ADD COLUMN     "person_id" UUID;

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "addressed_at" TIMESTAMPTZ(3),
ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "leased_by" UUID,
ADD COLUMN     "leased_until" TIMESTAMPTZ(3),
ADD COLUMN     "next_try_at" TIMESTAMPTZ(3),
ADD COLUMN     "why" TEXT;

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "notification_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "office" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "mail" TEXT NOT NULL,
    "code" TEXT,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sink_mail" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sender" TEXT NOT NULL,
    "recipients" TEXT[],
    "message_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "attachments" JSONB NOT NULL,
    "source" BYTEA NOT NULL,

    CONSTRAINT "sink_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notice_person_id_at_id_idx" ON "notice"("person_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notice_notification_id_person_id_key" ON "notice"("notification_id", "person_id");

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_notification_id_fkey" FOREIGN KEY ("notification_id") REFERENCES "notification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What nobody could be sent until now is no news any more; what still waits for somebody is in their inbox.
UPDATE "notification" SET state = 'obsolete', why = 'before-mail', done_at = at WHERE state = 'pending';

ALTER TABLE "account" ADD CONSTRAINT "account_language" CHECK (language IN ('id', 'en'));
ALTER TABLE "notification"
  ADD CONSTRAINT "notification_state" CHECK (state IN ('pending', 'done', 'obsolete')),
  ADD CONSTRAINT "notification_done" CHECK ((done_at IS NULL) = (state = 'pending'));
ALTER TABLE "notice"
  ADD CONSTRAINT "notice_mail" CHECK (mail IN ('pending', 'sent', 'refused', 'obsolete', 'off')),
  ADD CONSTRAINT "notice_sent" CHECK ((sent_at IS NULL) = (mail <> 'sent')),
  ADD CONSTRAINT "notice_code" CHECK ((code IS NULL) = (mail <> 'refused'));
CREATE INDEX "notice_unread" ON "notice" (person_id, office) WHERE read_at IS NULL;
CREATE INDEX "notice_refused" ON "notice" (person_id) WHERE mail = 'refused';

-- Mail that does not reach a person is one incident of theirs, however many cases it is about.
DROP INDEX "incident_one_open";
CREATE UNIQUE INDEX "incident_one_open" ON "incident" (case_id, kind, code, effect_id) NULLS NOT DISTINCT
  WHERE closed_at IS NULL AND kind <> 'mail';
CREATE UNIQUE INDEX "incident_one_reader" ON "incident" (person_id, code) WHERE closed_at IS NULL AND kind = 'mail';
ALTER TABLE "incident" ADD CONSTRAINT "incident_person" CHECK ((person_id IS NULL) = (kind <> 'mail'));

-- CreateTable
CREATE TABLE "incoming_document" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "verified_by" UUID,
    "verified_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "incoming_document_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "incoming_document_case_id_kind_version_key" ON "incoming_document"("case_id", "kind", "version");

-- AddForeignKey
ALTER TABLE "incoming_document" ADD CONSTRAINT "incoming_document_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incoming_document" ADD CONSTRAINT "incoming_document_file_hash_fkey" FOREIGN KEY ("file_hash") REFERENCES "stored_file"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incoming_document" ADD CONSTRAINT "incoming_document_uploaded_by_fkey" FOREIGN KEY ("uploaded_by") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incoming_document" ADD CONSTRAINT "incoming_document_verified_by_fkey" FOREIGN KEY ("verified_by") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say ------------------------------------------------------------

ALTER TABLE "incoming_document"
  ADD CONSTRAINT "incoming_document_state" CHECK (state IN ('uploaded', 'accepted', 'returned')),
  ADD CONSTRAINT "incoming_document_version" CHECK (version > 0),
  ADD CONSTRAINT "incoming_document_name" CHECK (length(name) BETWEEN 1 AND 200),
  ADD CONSTRAINT "incoming_document_verified" CHECK ((state = 'uploaded') = (verified_at IS NULL) AND (verified_at IS NULL) = (verified_by IS NULL)),
  ADD CONSTRAINT "incoming_document_reason" CHECK (state <> 'returned' OR (reason IS NOT NULL AND reason <> ''));
CREATE UNIQUE INDEX "incoming_document_one_current" ON "incoming_document" (case_id, kind) WHERE replaced_at IS NULL;

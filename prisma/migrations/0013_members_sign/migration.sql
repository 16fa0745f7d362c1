-- AlterTable
ALTER TABLE "session_signature" DROP CONSTRAINT "session_signature_pkey",
ADD COLUMN     "refused" TEXT,
ADD CONSTRAINT "session_signature_pkey" PRIMARY KEY ("session_id", "role", "seat");

-- Members sign after the secretary and before whoever presided, or say why they do not.
ALTER TABLE "session_signature"
  DROP CONSTRAINT "session_signature_role",
  ADD CONSTRAINT "session_signature_role" CHECK (role IN ('secretary', 'member', 'chair')),
  ADD CONSTRAINT "session_signature_refused" CHECK (refused IS NULL OR (role = 'member' AND refused <> ''));
CREATE UNIQUE INDEX "session_signature_one_each" ON "session_signature"("session_id", "role") WHERE role <> 'member';

-- AlterTable
ALTER TABLE "board" ADD COLUMN     "basis" TEXT,
ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- What the schema language cannot say ------------------------------------------------------------

ALTER TABLE "board"
  ADD CONSTRAINT "board_revision" CHECK (revision >= 0),
  ADD CONSTRAINT "board_basis" CHECK (basis IS NULL OR (basis <> '' AND changed_at IS NOT NULL));

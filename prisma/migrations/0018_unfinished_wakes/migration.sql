-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "claimed_at" TIMESTAMPTZ(3);

CREATE INDEX "cases_claimed" ON "cases" (leased_until) WHERE claimed_at IS NOT NULL;

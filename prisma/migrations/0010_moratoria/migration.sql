-- CreateTable
CREATE TABLE "moratorium" (
    "id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "moratorium_pkey" PRIMARY KEY ("id")
);

-- What the schema language cannot say ------------------------------------------------------------

ALTER TABLE "moratorium"
  ADD CONSTRAINT "moratorium_period" CHECK (valid_until >= valid_from),
  ADD CONSTRAINT "moratorium_reason" CHECK (reason <> ''),
  ADD CONSTRAINT "moratorium_source" CHECK (source <> ''),
  ADD CONSTRAINT "moratorium_cancelled" CHECK (cancelled_at IS NULL OR cancelled_at >= created_at);

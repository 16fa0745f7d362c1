-- CreateTable
CREATE TABLE "acting_order" (
    "incumbency_id" UUID NOT NULL,
    "issued_by" UUID,
    "issued_at" TIMESTAMPTZ(3),
    "paper" BOOLEAN NOT NULL,
    "ordered_to" DATE,
    "extends" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" UUID,
    "reason" TEXT,

    CONSTRAINT "acting_order_pkey" PRIMARY KEY ("incumbency_id")
);

-- AddForeignKey
ALTER TABLE "acting_order" ADD CONSTRAINT "acting_order_incumbency_id_fkey" FOREIGN KEY ("incumbency_id") REFERENCES "incumbency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acting_order" ADD CONSTRAINT "acting_order_issued_by_fkey" FOREIGN KEY ("issued_by") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acting_order" ADD CONSTRAINT "acting_order_revoked_by_fkey" FOREIGN KEY ("revoked_by") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say ------------------------------------------------------------

ALTER TABLE "acting_order"
  ADD CONSTRAINT "acting_order_issued" CHECK ((issued_at IS NULL) = (issued_by IS NULL)),
  ADD CONSTRAINT "acting_order_revoked" CHECK ((revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL) = (reason IS NULL)),
  ADD CONSTRAINT "acting_order_reason" CHECK (reason IS NULL OR reason <> '');

-- One order, one number.
CREATE UNIQUE INDEX "incumbency_order_number" ON "incumbency" (basis) WHERE source = 'order' AND basis IS NOT NULL;

-- An order that is revoked before its first day is over leaves no day of power, and stays to be read.
ALTER TABLE "incumbency" DROP CONSTRAINT "incumbency_period",
  ADD CONSTRAINT "incumbency_period" CHECK (valid_to IS NULL OR valid_to > valid_from OR (kind <> 'definitive' AND valid_to = valid_from));

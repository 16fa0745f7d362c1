-- CreateTable
CREATE TABLE "kinship" (
    "employee_id" UUID NOT NULL,
    "relative_id" UUID NOT NULL,
    "relation" TEXT NOT NULL,

    CONSTRAINT "kinship_pkey" PRIMARY KEY ("employee_id","relative_id")
);

-- CreateTable
CREATE TABLE "case_conflict" (
    "case_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_conflict_pkey" PRIMARY KEY ("case_id","person_id")
);

-- CreateIndex
CREATE INDEX "kinship_relative_id_idx" ON "kinship"("relative_id");

-- CreateIndex
CREATE INDEX "case_conflict_person_id_idx" ON "case_conflict"("person_id");

-- AddForeignKey
ALTER TABLE "kinship" ADD CONSTRAINT "kinship_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kinship" ADD CONSTRAINT "kinship_relative_id_fkey" FOREIGN KEY ("relative_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_conflict" ADD CONSTRAINT "case_conflict_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_conflict" ADD CONSTRAINT "case_conflict_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What the schema language cannot say ------------------------------------------------------------

ALTER TABLE "kinship"
  ADD CONSTRAINT "kinship_of_two" CHECK (employee_id <> relative_id),
  ADD CONSTRAINT "kinship_relation" CHECK (relation IN ('spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild',
    'parent-in-law', 'child-in-law', 'sibling-in-law'));
-- Told from either side, a pair is one.
CREATE UNIQUE INDEX "kinship_one_a_pair" ON "kinship" (least(employee_id, relative_id), greatest(employee_id, relative_id));

ALTER TABLE "case_conflict"
  ADD CONSTRAINT "case_conflict_ground" CHECK (ground IN ('personal-or-business', 'kin', 'representative', 'paid-by-party', 'recommender', 'superior'));

ALTER TABLE "session_recusal" DROP CONSTRAINT "session_recusal_ground",
  ADD CONSTRAINT "session_recusal_ground" CHECK (ground IN ('declared', 'subject', 'direct-superior', 'conflict'));

-- A moved deadline can put the superior's notice at the moment where HR's had been: two entries, not one.
ALTER TABLE "timeline_entry"
  DROP CONSTRAINT "timeline_entry_pkey",
  ADD CONSTRAINT "timeline_entry_pkey" PRIMARY KEY ("step_id","kind","at","target");

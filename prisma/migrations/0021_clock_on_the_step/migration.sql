-- What a step's clock owes lies on the step itself: it is written and read with it, and by nobody else.
ALTER TABLE "step" ADD COLUMN "clock" JSONB NOT NULL DEFAULT '[]';

UPDATE "step" s SET "clock" = told.clock FROM (
  SELECT step_id, jsonb_agg(jsonb_build_object(
      'kind', kind,
      'at', (extract(epoch FROM at) * 1000)::bigint,
      'target', target,
      'doneAt', (extract(epoch FROM done_at) * 1000)::bigint) ORDER BY at, kind, target) AS clock
  FROM "timeline_entry" GROUP BY step_id) told
WHERE told.step_id = s.id;

DROP TABLE "timeline_entry";

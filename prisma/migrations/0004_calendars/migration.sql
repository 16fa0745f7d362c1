-- Which years are known is data of its own, no longer guessed from the days off that happen to be there.
CREATE TABLE "calendar_year" (
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "calendar_year_pkey" PRIMARY KEY ("year")
);
ALTER TABLE "calendar_year" ADD CONSTRAINT "calendar_year_range" CHECK (year BETWEEN 2000 AND 2199);
INSERT INTO calendar_year (year, source)
  SELECT y, coalesce((SELECT min(source) FROM holiday WHERE extract(year FROM date) = y), '-')
  FROM (SELECT min(extract(year FROM date))::int AS first, max(extract(year FROM date))::int AS last FROM holiday) loaded,
       generate_series(loaded.first, loaded.last) y;

-- Where an agency or a time zone differs from the national days.
CREATE TABLE "calendar_exception" (
    "scope" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "off" BOOLEAN NOT NULL,
    "name_id" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "calendar_exception_pkey" PRIMARY KEY ("scope","date")
);
ALTER TABLE "calendar_exception" ADD CONSTRAINT "calendar_exception_scope" CHECK (scope ~ '^(agency|zone)/.');

ALTER TABLE "unit" ADD COLUMN "time_zone" TEXT;
ALTER TABLE "unit" ADD CONSTRAINT "unit_time_zone"
  CHECK (time_zone IN ('Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'));

-- What a step's deadline is counted from, so that it can be counted again by another calendar.
ALTER TABLE "step" ADD COLUMN "term" JSONB, ADD COLUMN "calendar_revision" INTEGER NOT NULL DEFAULT 0;

-- Open steps that never paused are due when a whole day's work ends: their terms can be told from the days
-- between. A step that has been paused keeps the deadline it was given when it went on.
UPDATE step s SET term = jsonb_build_object('from', (extract(epoch FROM s.opened_at) * 1000)::bigint, 'days', (
    SELECT count(*) FROM generate_series((s.opened_at AT TIME ZONE t.time_zone)::date + 1, (s.due_at AT TIME ZONE t.time_zone)::date, interval '1 day') day
    WHERE extract(isodow FROM day) < 6 AND NOT EXISTS (SELECT 1 FROM holiday h WHERE h.date = day::date)))
  FROM tenant t
  WHERE s.state = 'open' AND (s.due_at AT TIME ZONE t.time_zone)::time = '16:00'
    AND (s.due_at AT TIME ZONE t.time_zone)::date > (s.opened_at AT TIME ZONE t.time_zone)::date;

-- The pace of demonstration time: where it stood at a real moment, and how many seconds a day lasts since.
CREATE TABLE "demonstration_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "real_start" TIMESTAMPTZ(3) NOT NULL,
    "start" TIMESTAMPTZ(3) NOT NULL,
    "day_seconds" INTEGER NOT NULL,

    CONSTRAINT "demonstration_clock_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "demonstration_clock"
  ADD CONSTRAINT "demonstration_clock_single" CHECK (id = 1),
  ADD CONSTRAINT "demonstration_clock_pace" CHECK (day_seconds > 0);

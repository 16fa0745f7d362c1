-- Nobody reads events by the case in their ids: a case's own are found by their stream. Each event was written to it.
DROP INDEX "event_case";

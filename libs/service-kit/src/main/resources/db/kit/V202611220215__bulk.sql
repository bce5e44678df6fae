-- Events wait in bundles, one a change of many aggregates: a line an event, with topic, key and envelope between tabs.
-- JSON as it is written here has neither tabs nor line ends.
ALTER TABLE outbox_event RENAME TO outbox_bundle;
ALTER TABLE outbox_bundle ADD COLUMN events int NOT NULL DEFAULT 1 CHECK (events > 0);
ALTER TABLE outbox_bundle ALTER COLUMN events DROP DEFAULT;
ALTER TABLE outbox_bundle RENAME COLUMN envelope TO lines;
UPDATE outbox_bundle SET lines = topic || E'\t' || message_key || E'\t' || lines;
ALTER TABLE outbox_bundle DROP COLUMN event_id, DROP COLUMN topic, DROP COLUMN message_key;
-- They leave within milliseconds: compressing them is not worth the while.
ALTER TABLE outbox_bundle ALTER COLUMN lines SET STORAGE EXTERNAL;

-- What became of the rows, batch by batch; only of failed rows there is more to say, and that stays in import_row.
CREATE TABLE import_verdicts (
    job_id    uuid   NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
    last_row  bigint NOT NULL CHECK (last_row > 0),
    outcomes  text[] NOT NULL CHECK (cardinality(outcomes) BETWEEN 1 AND last_row),
    rules     text[] NOT NULL CHECK (cardinality(rules) = cardinality(outcomes)),
    resources uuid[] NOT NULL CHECK (cardinality(resources) = cardinality(outcomes)),
    PRIMARY KEY (job_id, last_row)
);
INSERT INTO import_verdicts (job_id, last_row, outcomes, rules, resources)
SELECT job_id, max(row_number), array_agg(outcome ORDER BY row_number), array_agg(match_rule ORDER BY row_number),
    array_agg(resource_id ORDER BY row_number)
FROM import_row GROUP BY job_id, (row_number - 1) / 1000;
DELETE FROM import_row WHERE outcome <> 'FAILED';
DROP INDEX import_row_outcome;
ALTER TABLE import_row DROP COLUMN outcome, DROP COLUMN match_rule, DROP COLUMN resource_id;
ALTER TABLE import_row RENAME TO import_failure;

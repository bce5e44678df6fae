-- Placed statements by region and quarter: who breaks the map down reads a row a cell, not a row a statement.
CREATE TABLE statement_tally (
    activity_id uuid   NOT NULL,
    region_code text   NOT NULL,
    quarter     text   NOT NULL,
    statements  bigint NOT NULL,
    PRIMARY KEY (activity_id, region_code, quarter)
);
ALTER TABLE evidence ADD COLUMN quarter text;
UPDATE evidence e SET quarter = s.quarter FROM statement s WHERE s.id = e.statement_id;
INSERT INTO statement_tally
SELECT activity_id, coalesce(region_code, ''), coalesce(quarter, ''), count(*) FROM evidence GROUP BY 1, 2, 3;

DO $$
DECLARE
    source text;
BEGIN
    FOREACH source IN ARRAY ARRAY['rep_tally', 'statement_tally']
    LOOP
        EXECUTE format('ALTER TABLE %I ADD COLUMN valid_from timestamptz NOT NULL DEFAULT now()', source);
        EXECUTE format('CREATE TRIGGER keep_past BEFORE UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION keep_past()', source);
        EXECUTE format('CREATE TRIGGER keep_past_of_all BEFORE TRUNCATE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION keep_past()', source);
    END LOOP;
END $$;

-- From when to when replicas were read anew and counted again: the map shows meanwhile what it showed before.
CREATE TABLE replica_rebuild (
    started_at  timestamptz PRIMARY KEY,
    finished_at timestamptz CHECK (finished_at >= started_at)
);

CREATE FUNCTION note_rebuild() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO replica_rebuild (started_at) VALUES (now()) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER note_rebuild BEFORE TRUNCATE ON statement FOR EACH STATEMENT EXECUTE FUNCTION note_rebuild();

-- Which transitions were asked about, where, when and with whom: one row for each that a completed interview covered, so
-- that nobody has to take interviews apart to count them.
CREATE TABLE covered (
    interview_id uuid        NOT NULL REFERENCES interview (id),
    f            text        NOT NULL,
    t            text        NOT NULL,
    region_code  text        NOT NULL,
    quarter      text        NOT NULL,
    rep_id       uuid        NOT NULL,
    conducted_at timestamptz NOT NULL,
    PRIMARY KEY (interview_id, f, t)
);
CREATE INDEX covered_cell ON covered (quarter, region_code, f, t, rep_id);
CREATE INDEX covered_order ON covered (f, t, conducted_at, interview_id) INCLUDE (rep_id);
CREATE INDEX covered_rep ON covered (rep_id, f, t);

INSERT INTO covered (interview_id, f, t, region_code, quarter, rep_id, conducted_at)
SELECT DISTINCT i.id, s."from", s."to", i.region_code, i.quarter, i.rep_id, i.conducted_at
FROM interview i, jsonb_to_recordset(i.transitions) AS s ("from" text, "to" text)
WHERE i.state = 'COMPLETED';

-- However an interview is written, one by one or by a thousand, its rows follow in the same transaction.
CREATE FUNCTION cover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM covered c USING stale s WHERE c.interview_id = s.id AND s.state = 'COMPLETED';
    END IF;
    INSERT INTO covered (interview_id, f, t, region_code, quarter, rep_id, conducted_at)
    SELECT DISTINCT i.id, s."from", s."to", i.region_code, i.quarter, i.rep_id, i.conducted_at
    FROM fresh i, jsonb_to_recordset(i.transitions) AS s ("from" text, "to" text)
    WHERE i.state = 'COMPLETED';
    RETURN NULL;
END $$;
CREATE TRIGGER interview_made_covers AFTER INSERT ON interview
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION cover();
CREATE TRIGGER interview_changed_covers AFTER UPDATE ON interview
    REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION cover();

-- Whether a theme was ever asked about, and what was said of it on ride-alongs, without reading all that was said.
CREATE INDEX statement_theme_probed ON statement (theme_id) WHERE content ->> 'manner' = 'PROBED' AND theme_id IS NOT NULL;
CREATE INDEX statement_theme_heard ON statement (interview_id, theme_id) WHERE theme_id IS NOT NULL;
CREATE INDEX statement_goal ON statement (of_statement_id) WHERE kind = 'GOAL';
CREATE INDEX statement_placed ON statement_placement (activity_id, statement_id) WHERE state = 'PLACED';

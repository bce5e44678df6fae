-- What analyses count is kept beside the facts, in the transaction that records them, so that an answer costs the same
-- after a million statements as after a thousand. A tally has one row for each rep: statements of different reps do not
-- wait for each other, and rows are always taken in the order of their keys.

-- How often a rep was interviewed about a transition in a quarter.
CREATE TABLE covered_tally (
    f           text NOT NULL,
    t           text NOT NULL,
    quarter     text NOT NULL,
    region_code text NOT NULL,
    rep_id      uuid NOT NULL,
    interviews  int  NOT NULL,
    PRIMARY KEY (f, t, quarter, region_code, rep_id)
);
CREATE INDEX covered_tally_quarter ON covered_tally (quarter);

-- Activities that were told in an interview that covered their transition. What the map placed on one activity is one;
-- the rest is one when it uses the same words.
CREATE TABLE told (
    statement_id uuid        PRIMARY KEY,
    interview_id uuid        NOT NULL,
    f            text        NOT NULL,
    t            text        NOT NULL,
    conducted_at timestamptz NOT NULL,
    words        uuid,
    activity_id  uuid,
    what         uuid GENERATED ALWAYS AS (COALESCE(activity_id, words)) STORED
);
CREATE INDEX told_first ON told (f, t, what, conducted_at, interview_id) WHERE what IS NOT NULL;
CREATE INDEX told_interview ON told (interview_id, f, t);

-- Questions of completed interviews: those of the guide, and others that were answered.
CREATE TABLE asked (
    interview_id uuid    NOT NULL,
    question_id  uuid    NOT NULL,
    rep_id       uuid    NOT NULL,
    brought      boolean NOT NULL,
    PRIMARY KEY (interview_id, question_id)
);
CREATE TABLE question_tally (
    question_id uuid NOT NULL,
    rep_id      uuid NOT NULL,
    askings     int  NOT NULL,
    brought     int  NOT NULL,
    PRIMARY KEY (question_id, rep_id)
);

-- What was said of a theme, and how much of it in answer to a probe.
CREATE TABLE theme_tally (
    theme_id   uuid NOT NULL,
    rep_id     uuid NOT NULL,
    statements int  NOT NULL,
    probed     int  NOT NULL,
    PRIMARY KEY (theme_id, rep_id)
);

-- What the map placed on an activity, and how many goals were told of it.
CREATE TABLE activity_tally (
    activity_id uuid NOT NULL,
    rep_id      uuid NOT NULL,
    statements  int  NOT NULL,
    goals       int  NOT NULL,
    PRIMARY KEY (activity_id, rep_id)
);

CREATE FUNCTION words_of(content jsonb) RETURNS uuid LANGUAGE sql IMMUTABLE
    RETURN CAST(md5(lower(content ->> 'activity')) AS uuid);

-- Interviews that were held: which transitions they covered, what was told of them.
CREATE FUNCTION tally_covered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO covered_tally AS tally (f, t, quarter, region_code, rep_id, interviews)
    SELECT f, t, quarter, region_code, rep_id, count(*) FROM fresh
    GROUP BY f, t, quarter, region_code, rep_id ORDER BY f, t, quarter, region_code, rep_id
    ON CONFLICT (f, t, quarter, region_code, rep_id) DO UPDATE SET interviews = tally.interviews + excluded.interviews;
    INSERT INTO told (statement_id, interview_id, f, t, conducted_at, words, activity_id)
    SELECT s.id, c.interview_id, c.f, c.t, c.conducted_at, words_of(s.content), p.activity_id
    FROM fresh c CROSS JOIN LATERAL (
        SELECT * FROM statement o WHERE o.interview_id = c.interview_id OFFSET 0) AS s
    LEFT JOIN statement_placement p ON p.statement_id = s.id
    WHERE s.kind = 'ACTIVITY' AND s.transition_from = c.f AND s.transition_to = c.t;
    RETURN NULL;
END $$;
CREATE FUNCTION untally_covered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO covered_tally AS tally (f, t, quarter, region_code, rep_id, interviews)
    SELECT f, t, quarter, region_code, rep_id, -count(*) FROM stale
    GROUP BY f, t, quarter, region_code, rep_id ORDER BY f, t, quarter, region_code, rep_id
    ON CONFLICT (f, t, quarter, region_code, rep_id) DO UPDATE SET interviews = tally.interviews + excluded.interviews;
    DELETE FROM told USING stale c WHERE told.interview_id = c.interview_id AND told.f = c.f AND told.t = c.t;
    RETURN NULL;
END $$;
CREATE TRIGGER covered_is_tallied AFTER INSERT ON covered
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tally_covered();
CREATE TRIGGER uncovered_is_tallied AFTER DELETE ON covered
    REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION untally_covered();

-- Interviews that were held: which questions were asked in them.
CREATE FUNCTION ask(interviews uuid[]) RETURNS void LANGUAGE sql
BEGIN ATOMIC
    INSERT INTO asked (interview_id, question_id, rep_id, brought)
    SELECT i.id, q.id, i.rep_id, bool_or(q.brought)
    FROM unnest(interviews) AS n (id) JOIN interview i ON i.id = n.id AND i.state = 'COMPLETED', LATERAL (
        SELECT unnest(g.question_ids) AS id, false AS brought FROM guide g WHERE g.id = i.guide_id
        UNION SELECT s.question_id, true FROM statement s WHERE s.interview_id = i.id AND s.question_id IS NOT NULL) AS q
    GROUP BY i.id, q.id, i.rep_id
    ON CONFLICT (interview_id, question_id) DO NOTHING;
END;
CREATE FUNCTION ask_of_interviews() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM asked a USING stale s WHERE a.interview_id = s.id AND s.state = 'COMPLETED';
    END IF;
    PERFORM ask(ARRAY(SELECT id FROM fresh WHERE state = 'COMPLETED'));
    RETURN NULL;
END $$;
CREATE TRIGGER interview_made_asks AFTER INSERT ON interview
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ask_of_interviews();
CREATE TRIGGER interview_changed_asks AFTER UPDATE ON interview
    REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ask_of_interviews();

CREATE FUNCTION tally_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO question_tally AS tally (question_id, rep_id, askings, brought)
    SELECT question_id, rep_id, count(*), count(*) FILTER (WHERE brought) FROM fresh
    GROUP BY question_id, rep_id ORDER BY question_id, rep_id
    ON CONFLICT (question_id, rep_id) DO UPDATE SET
        askings = tally.askings + excluded.askings, brought = tally.brought + excluded.brought;
    RETURN NULL;
END $$;
CREATE FUNCTION tally_brought() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO question_tally AS tally (question_id, rep_id, askings, brought)
    SELECT question_id, rep_id, 0, count(*) FROM fresh
    GROUP BY question_id, rep_id ORDER BY question_id, rep_id
    ON CONFLICT (question_id, rep_id) DO UPDATE SET brought = tally.brought + excluded.brought;
    RETURN NULL;
END $$;
CREATE FUNCTION untally_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO question_tally AS tally (question_id, rep_id, askings, brought)
    SELECT question_id, rep_id, -count(*), -count(*) FILTER (WHERE brought) FROM stale
    GROUP BY question_id, rep_id ORDER BY question_id, rep_id
    ON CONFLICT (question_id, rep_id) DO UPDATE SET
        askings = tally.askings + excluded.askings, brought = tally.brought + excluded.brought;
    RETURN NULL;
END $$;
CREATE TRIGGER asked_is_tallied AFTER INSERT ON asked
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tally_asked();
-- An asked question only changes when it brings something at last.
CREATE TRIGGER brought_is_tallied AFTER UPDATE ON asked
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tally_brought();
CREATE TRIGGER unasked_is_tallied AFTER DELETE ON asked
    REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION untally_asked();

-- Statements.
CREATE FUNCTION tally_statements() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO told (statement_id, interview_id, f, t, conducted_at, words, activity_id)
    SELECT s.id, s.interview_id, c.f, c.t, c.conducted_at, words_of(s.content), NULL
    FROM fresh s JOIN covered c ON c.interview_id = s.interview_id AND c.f = s.transition_from AND c.t = s.transition_to
    WHERE s.kind = 'ACTIVITY';
    INSERT INTO asked AS known (interview_id, question_id, rep_id, brought)
    SELECT DISTINCT s.interview_id, s.question_id, i.rep_id, true
    FROM fresh s JOIN interview i ON i.id = s.interview_id AND i.state = 'COMPLETED' WHERE s.question_id IS NOT NULL
    ORDER BY s.interview_id, s.question_id
    ON CONFLICT (interview_id, question_id) DO UPDATE SET brought = true WHERE NOT known.brought;
    INSERT INTO theme_tally AS tally (theme_id, rep_id, statements, probed)
    SELECT theme_id, rep_id, count(*), count(*) FILTER (WHERE content ->> 'manner' = 'PROBED') FROM fresh
    WHERE theme_id IS NOT NULL GROUP BY theme_id, rep_id ORDER BY theme_id, rep_id
    ON CONFLICT (theme_id, rep_id) DO UPDATE SET
        statements = tally.statements + excluded.statements, probed = tally.probed + excluded.probed;
    INSERT INTO activity_tally AS tally (activity_id, rep_id, statements, goals)
    SELECT p.activity_id, g.rep_id, 0, count(*)
    FROM fresh g JOIN statement_placement p ON p.statement_id = g.of_statement_id
    WHERE g.kind = 'GOAL' AND p.state = 'PLACED' AND p.activity_id IS NOT NULL
    GROUP BY p.activity_id, g.rep_id ORDER BY p.activity_id, g.rep_id
    ON CONFLICT (activity_id, rep_id) DO UPDATE SET goals = tally.goals + excluded.goals;
    RETURN NULL;
END $$;
CREATE TRIGGER statement_made_is_tallied AFTER INSERT ON statement
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tally_statements();

CREATE FUNCTION retally_statements() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    others uuid[] := ARRAY(SELECT DISTINCT interview_id FROM (
            SELECT id, interview_id, question_id FROM fresh
            UNION ALL SELECT id, interview_id, question_id FROM stale) AS s
        GROUP BY id, interview_id HAVING count(DISTINCT question_id) = 2 OR count(question_id) = 1);
BEGIN
    DELETE FROM told USING fresh s WHERE told.statement_id = s.id AND s.kind = 'ACTIVITY';
    INSERT INTO told (statement_id, interview_id, f, t, conducted_at, words, activity_id)
    SELECT s.id, s.interview_id, c.f, c.t, c.conducted_at, words_of(s.content), p.activity_id
    FROM fresh s JOIN covered c ON c.interview_id = s.interview_id AND c.f = s.transition_from AND c.t = s.transition_to
    LEFT JOIN statement_placement p ON p.statement_id = s.id
    WHERE s.kind = 'ACTIVITY';
    IF cardinality(others) > 0 THEN
        DELETE FROM asked WHERE interview_id = ANY (others);
        PERFORM ask(others);
    END IF;
    INSERT INTO theme_tally AS tally (theme_id, rep_id, statements, probed)
    SELECT theme_id, rep_id, sum(n), COALESCE(sum(n) FILTER (WHERE probed), 0) FROM (
        SELECT theme_id, rep_id, content ->> 'manner' = 'PROBED' AS probed, 1 AS n FROM fresh
        UNION ALL SELECT theme_id, rep_id, content ->> 'manner' = 'PROBED', -1 FROM stale) AS moved
    WHERE theme_id IS NOT NULL GROUP BY theme_id, rep_id
    HAVING sum(n) <> 0 OR sum(n) FILTER (WHERE probed) <> 0 ORDER BY theme_id, rep_id
    ON CONFLICT (theme_id, rep_id) DO UPDATE SET
        statements = tally.statements + excluded.statements, probed = tally.probed + excluded.probed;
    RETURN NULL;
END $$;
CREATE TRIGGER statement_changed_is_tallied AFTER UPDATE ON statement
    REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION retally_statements();

-- Where the map places statements. Whoever writes a placement has locked the statement, so that no goal of it is told,
-- and it is not corrected, at the same moment.
CREATE FUNCTION tally_placements() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO activity_tally AS tally (activity_id, rep_id, statements, goals)
    SELECT p.activity_id, s.rep_id, count(*), COALESCE(sum(goal.count), 0)
    FROM fresh p JOIN statement s ON s.id = p.statement_id, LATERAL (
        SELECT count(*) AS count FROM statement g WHERE g.kind = 'GOAL' AND g.of_statement_id = s.id) AS goal
    WHERE p.state = 'PLACED' AND p.activity_id IS NOT NULL
    GROUP BY p.activity_id, s.rep_id ORDER BY p.activity_id, s.rep_id
    ON CONFLICT (activity_id, rep_id) DO UPDATE SET
        statements = tally.statements + excluded.statements, goals = tally.goals + excluded.goals;
    UPDATE told SET activity_id = p.activity_id FROM fresh p
    WHERE told.statement_id = p.statement_id AND told.activity_id IS DISTINCT FROM p.activity_id;
    RETURN NULL;
END $$;
CREATE FUNCTION retally_placements() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO activity_tally AS tally (activity_id, rep_id, statements, goals)
    SELECT p.activity_id, s.rep_id, sum(p.n), COALESCE(sum(p.n * goal.count), 0)
    FROM (SELECT statement_id, activity_id, state, 1 AS n FROM fresh
        UNION ALL SELECT statement_id, activity_id, state, -1 FROM stale) AS p
    JOIN statement s ON s.id = p.statement_id, LATERAL (
        SELECT count(*) AS count FROM statement g WHERE g.kind = 'GOAL' AND g.of_statement_id = s.id) AS goal
    WHERE p.state = 'PLACED' AND p.activity_id IS NOT NULL
    GROUP BY p.activity_id, s.rep_id HAVING sum(p.n) <> 0 OR sum(p.n * goal.count) <> 0
    ORDER BY p.activity_id, s.rep_id
    ON CONFLICT (activity_id, rep_id) DO UPDATE SET
        statements = tally.statements + excluded.statements, goals = tally.goals + excluded.goals;
    UPDATE told SET activity_id = p.activity_id FROM fresh p
    WHERE told.statement_id = p.statement_id AND told.activity_id IS DISTINCT FROM p.activity_id;
    RETURN NULL;
END $$;
CREATE TRIGGER placement_made_is_tallied AFTER INSERT ON statement_placement
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tally_placements();
CREATE TRIGGER placement_changed_is_tallied AFTER UPDATE ON statement_placement
    REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION retally_placements();

-- What a fact touches is looked up by keys, also in a session that planned it while the tables were empty.
ALTER FUNCTION cover() SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off;
ALTER FUNCTION tally_covered() SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off;
ALTER FUNCTION untally_covered() SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off;
ALTER FUNCTION ask(uuid[]) SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off;
ALTER FUNCTION ask_of_interviews() SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off;
ALTER FUNCTION tally_statements() SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off;
ALTER FUNCTION retally_statements() SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off;
ALTER FUNCTION tally_placements() SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off;
ALTER FUNCTION retally_placements() SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off;

-- What there is already.
INSERT INTO covered_tally (f, t, quarter, region_code, rep_id, interviews)
SELECT f, t, quarter, region_code, rep_id, count(*) FROM covered GROUP BY f, t, quarter, region_code, rep_id;
INSERT INTO told (statement_id, interview_id, f, t, conducted_at, words, activity_id)
SELECT s.id, s.interview_id, c.f, c.t, c.conducted_at, words_of(s.content), p.activity_id
FROM statement s JOIN covered c ON c.interview_id = s.interview_id AND c.f = s.transition_from AND c.t = s.transition_to
LEFT JOIN statement_placement p ON p.statement_id = s.id
WHERE s.kind = 'ACTIVITY';
SELECT ask(ARRAY(SELECT id FROM interview WHERE state = 'COMPLETED'));
INSERT INTO theme_tally (theme_id, rep_id, statements, probed)
SELECT theme_id, rep_id, count(*), count(*) FILTER (WHERE content ->> 'manner' = 'PROBED') FROM statement
WHERE theme_id IS NOT NULL GROUP BY theme_id, rep_id;
INSERT INTO activity_tally (activity_id, rep_id, statements, goals)
SELECT p.activity_id, s.rep_id, count(*), COALESCE(sum(goal.count), 0)
FROM statement_placement p JOIN statement s ON s.id = p.statement_id, LATERAL (
    SELECT count(*) AS count FROM statement g WHERE g.kind = 'GOAL' AND g.of_statement_id = s.id) AS goal
WHERE p.state = 'PLACED' AND p.activity_id IS NOT NULL GROUP BY p.activity_id, s.rep_id;

-- When a rep was interviewed last.
CREATE INDEX interview_held ON interview (rep_id, conducted_at) WHERE state = 'COMPLETED';

-- Searched by the tallies now.
DROP INDEX covered_cell;
DROP INDEX covered_rep;
DROP INDEX statement_theme_probed;
DROP INDEX statement_placed;

-- An expression of a column is read anew by every INSERT; a function is read once a connection.
CREATE FUNCTION words_searched(content jsonb) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    language regconfig := CASE COALESCE(content ->> 'language', 'en')
        WHEN 'en' THEN 'english'::regconfig WHEN 'de' THEN 'german'::regconfig WHEN 'fr' THEN 'french'::regconfig
        WHEN 'es' THEN 'spanish'::regconfig WHEN 'it' THEN 'italian'::regconfig WHEN 'nl' THEN 'dutch'::regconfig
        WHEN 'pt' THEN 'portuguese'::regconfig WHEN 'sv' THEN 'swedish'::regconfig ELSE 'simple'::regconfig END;
    quote text := COALESCE(content ->> 'quote', '');
    made_of_it text := COALESCE(content ->> 'activity', content ->> 'wish', content ->> 'know', content ->> 'line',
        content ->> 'term' || ' ' || (content ->> 'meaning'), '');
BEGIN
    RETURN setweight(to_tsvector(language, quote), 'A')
        || setweight(to_tsvector(language, made_of_it), 'B')
        -- whole words, for the beginnings of words that no stem keeps
        || setweight(to_tsvector('simple'::regconfig, quote), 'C');
END $$;
ALTER TABLE statement DROP COLUMN search;
ALTER TABLE statement ADD COLUMN search tsvector GENERATED ALWAYS AS (words_searched(content)) STORED;
ALTER TABLE statement ALTER COLUMN search SET STATISTICS 400;
CREATE INDEX statement_search ON statement USING gin (search) WITH (fastupdate = off);

-- What is known of the frequency of words went with the old column.
DO $$
BEGIN
    IF EXISTS (SELECT FROM statement) THEN
        ANALYZE statement (search);
    END IF;
END $$;

-- Most statements answer no question of the guide.
CREATE OR REPLACE FUNCTION tally_statements() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    INSERT INTO told (statement_id, interview_id, f, t, conducted_at, words, activity_id)
    SELECT s.id, s.interview_id, c.f, c.t, c.conducted_at, words_of(s.content), NULL
    FROM fresh s JOIN covered c ON c.interview_id = s.interview_id AND c.f = s.transition_from AND c.t = s.transition_to
    WHERE s.kind = 'ACTIVITY';
    IF EXISTS (SELECT FROM fresh WHERE question_id IS NOT NULL) THEN
        INSERT INTO asked AS known (interview_id, question_id, rep_id, brought)
        SELECT DISTINCT s.interview_id, s.question_id, i.rep_id, true
        FROM fresh s JOIN interview i ON i.id = s.interview_id AND i.state = 'COMPLETED' WHERE s.question_id IS NOT NULL
        ORDER BY s.interview_id, s.question_id
        ON CONFLICT (interview_id, question_id) DO UPDATE SET brought = true WHERE NOT known.brought;
    END IF;
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

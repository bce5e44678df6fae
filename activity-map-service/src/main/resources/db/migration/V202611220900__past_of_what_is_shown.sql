-- What the map shows of a need, in columns of its own: the map reads it of every activity, and nothing else of the state.
ALTER TABLE need
    ADD COLUMN importance   double precision GENERATED ALWAYS AS ((state ->> 'importance')::double precision) STORED,
    ADD COLUMN satisfaction double precision GENERATED ALWAYS AS ((state ->> 'satisfaction')::double precision) STORED,
    ADD COLUMN opportunity  double precision GENERATED ALWAYS AS ((state ->> 'opportunity')::double precision) STORED,
    ADD COLUMN reps         int GENERATED ALWAYS AS ((state ->> 'reps')::int) STORED,
    ADD COLUMN regions      int GENERATED ALWAYS AS ((state ->> 'regionCount')::int) STORED,
    ADD COLUMN quarters     int GENERATED ALWAYS AS ((state ->> 'quarterCount')::int) STORED,
    ADD COLUMN statements   int GENERATED ALWAYS AS ((state ->> 'statements')::int) STORED;
UPDATE map_past SET state = state - 'state' || jsonb_build_object(
    'importance', state #> '{state,importance}', 'satisfaction', state #> '{state,satisfaction}',
    'opportunity', state #> '{state,opportunity}', 'reps', state #> '{state,reps}', 'regions', state #> '{state,regionCount}',
    'quarters', state #> '{state,quarterCount}', 'statements', state #> '{state,statements}')
WHERE source = 'need';

-- Who breaks the map down reads the mentions and the open objections of all activities, and none of the other tallies.
CREATE INDEX rep_tally_said ON rep_tally (activity_id, rep_id, region_code, quarter) WHERE mentions > 0;
CREATE INDEX rep_tally_objections ON rep_tally (activity_id, region_code, quarter) INCLUDE (open_objections)
    WHERE open_objections <> 0;

-- The past keeps the columns that the trigger names.
CREATE FUNCTION picked(state jsonb, columns text[]) RETURNS jsonb IMMUTABLE LANGUAGE sql AS $$
    SELECT jsonb_object_agg(key, value) FROM jsonb_each(state) WHERE key = ANY (columns)
$$;

CREATE OR REPLACE FUNCTION keep_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        EXECUTE format('INSERT INTO map_past (source, valid_from, valid_to, state)
            SELECT %L, t.valid_from, now(), picked(to_jsonb(t), $1) FROM %I AS t WHERE t.valid_from < now()',
            TG_TABLE_NAME, TG_TABLE_NAME) USING TG_ARGV;
        RETURN NULL;
    END IF;
    IF OLD.valid_from < now() THEN
        INSERT INTO map_past (source, valid_from, valid_to, state)
        VALUES (TG_TABLE_NAME, OLD.valid_from, now(), picked(to_jsonb(OLD), TG_ARGV));
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    NEW.valid_from := now();
    RETURN NEW;
END $$;

-- A row is past when something changed that the map shows: not when a rep was asked once more, nor when a gap got another
-- priority.
DO $$
DECLARE
    shown record;
    arguments text;
BEGIN
    FOR shown IN SELECT * FROM (VALUES
        ('activity', '{id,name,goal,state,relevance,tool_needed,owner,buying_stage_ids}', NULL),
        ('need',
            '{id,classification,open_objections,importance,satisfaction,opportunity,reps,regions,quarters,statements}',
            'ROW (#.classification, #.open_objections, #.state -> ''importance'', #.state -> ''satisfaction'',
                #.state -> ''opportunity'', #.state -> ''reps'', #.state -> ''regionCount'', #.state -> ''quarterCount'',
                #.state -> ''statements'')'),
        ('material_coverage', '{activity_id,coverage,materials}', NULL),
        ('material_gap', '{id,activity_id,state}', NULL),
        ('alignment', '{id,alignment,material_part,activity_part}', NULL),
        ('buying_cycle', '{id,name,segment,is_default}', NULL),
        ('buying_stage', '{id,cycle_id,position,label,buyer_question}', NULL),
        ('rep_tally', '{activity_id,rep_id,region_code,quarter,mentions,open_objections}',
            'ROW (#.mentions > 0, #.open_objections)'),
        ('statement_tally', '{activity_id,region_code,quarter,statements}', NULL))
        AS s (source, columns, what)
    LOOP
        SELECT string_agg(quote_literal(c), ', '), coalesce(shown.what, 'ROW (' || string_agg('#.' || quote_ident(c), ', ') || ')')
        INTO arguments, shown.what FROM unnest(shown.columns::text[]) AS c;
        EXECUTE format('DROP TRIGGER keep_past ON %I', shown.source);
        EXECUTE format('DROP TRIGGER keep_past_of_all ON %I', shown.source);
        EXECUTE format('CREATE TRIGGER keep_past BEFORE UPDATE ON %I FOR EACH ROW WHEN (%s IS DISTINCT FROM %s)
            EXECUTE FUNCTION keep_past(%s)',
            shown.source, replace(shown.what, '#', 'OLD'), replace(shown.what, '#', 'NEW'), arguments);
        EXECUTE format('CREATE TRIGGER keep_past_of_deleted BEFORE DELETE ON %I FOR EACH ROW
            EXECUTE FUNCTION keep_past(%s)', shown.source, arguments);
        EXECUTE format('CREATE TRIGGER keep_past_of_all BEFORE TRUNCATE ON %I FOR EACH STATEMENT
            EXECUTE FUNCTION keep_past(%s)', shown.source, arguments);
    END LOOP;
END $$;

-- Until when the past is forgotten: a map of an earlier instant would be incomplete.
CREATE TABLE map_horizon (
    only_one boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
    instant  timestamptz NOT NULL
);
CREATE INDEX alignment_past_assessed ON alignment_past (assessed_at);

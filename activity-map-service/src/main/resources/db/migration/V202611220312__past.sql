-- What the map is drawn from, as it was before each change: the map of any past instant is drawn from the same query.
CREATE TABLE map_past (
    source     text        NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to   timestamptz NOT NULL CHECK (valid_to > valid_from),
    state      jsonb       NOT NULL
);
CREATE INDEX map_past_source ON map_past (source, valid_to, valid_from);

CREATE FUNCTION keep_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        EXECUTE format('INSERT INTO map_past (source, valid_from, valid_to, state)
            SELECT %L, t.valid_from, now(), to_jsonb(t) FROM %I AS t WHERE t.valid_from < now()', TG_TABLE_NAME, TG_TABLE_NAME);
        RETURN NULL;
    END IF;
    IF OLD.valid_from < now() THEN
        INSERT INTO map_past (source, valid_from, valid_to, state)
        VALUES (TG_TABLE_NAME, OLD.valid_from, now(), to_jsonb(OLD));
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    NEW.valid_from := now();
    RETURN NEW;
END $$;

DO $$
DECLARE
    source text;
BEGIN
    FOREACH source IN ARRAY ARRAY['activity', 'need', 'material_coverage', 'material_gap', 'alignment', 'buying_cycle',
        'buying_stage']
    LOOP
        EXECUTE format('ALTER TABLE %I ADD COLUMN valid_from timestamptz NOT NULL DEFAULT now()', source);
        EXECUTE format('CREATE TRIGGER keep_past BEFORE UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION keep_past()', source);
        EXECUTE format('CREATE TRIGGER keep_past_of_all BEFORE TRUNCATE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION keep_past()', source);
    END LOOP;
END $$;

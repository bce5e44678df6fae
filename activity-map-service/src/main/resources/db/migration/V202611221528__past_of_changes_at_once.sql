-- A transaction that began before another one, and changes a row after it, changes it then and not when it began: else two
-- states of the row would hold at once, and that of the other one never.
CREATE OR REPLACE FUNCTION keep_past() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    at timestamptz := now();
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        EXECUTE format('INSERT INTO map_past (source, valid_from, valid_to, state)
            SELECT %L, t.valid_from, now(), picked(to_jsonb(t), $1) FROM %I AS t WHERE t.valid_from < now()',
            TG_TABLE_NAME, TG_TABLE_NAME) USING TG_ARGV;
        RETURN NULL;
    END IF;
    IF OLD.valid_from > at THEN
        at := greatest(clock_timestamp(), OLD.valid_from + interval '1 microsecond');
    END IF;
    IF OLD.valid_from < at THEN
        INSERT INTO map_past (source, valid_from, valid_to, state)
        VALUES (TG_TABLE_NAME, OLD.valid_from, at, picked(to_jsonb(OLD), TG_ARGV));
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    NEW.valid_from := at;
    RETURN NEW;
END $$;

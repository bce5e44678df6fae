-- Whoever writes a name, by whichever way: an opt-out is taken back in the transaction that writes down consent with its
-- evidence, or not at all.
CREATE FUNCTION opt_out_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM name_consent c WHERE c.name_id = NEW.id AND c.xmin = CAST(pg_current_xact_id() AS xid)) THEN
        RAISE EXCEPTION 'name % opted out, and there is no evidence of consent', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'opt_out_stands';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER opt_out_stands BEFORE UPDATE ON name FOR EACH ROW
    WHEN (OLD.do_not_contact AND NOT NEW.do_not_contact) EXECUTE FUNCTION opt_out_stands();

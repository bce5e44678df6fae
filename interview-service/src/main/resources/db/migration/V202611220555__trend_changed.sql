-- What the other services were told last about each theme in each region.
CREATE TABLE theme_trend (
    theme_id    uuid  NOT NULL REFERENCES theme (id),
    region_code text  NOT NULL,
    told        jsonb NOT NULL,
    PRIMARY KEY (theme_id, region_code)
);

-- Reasons to look at trends again. Rows are only added, so that nobody who records something waits for somebody else.
CREATE TABLE trend_due (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);
INSERT INTO trend_due DEFAULT VALUES;

CREATE FUNCTION trend_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO trend_due DEFAULT VALUES;
    RETURN NULL;
END $$;
CREATE FUNCTION trend_is_due_if_themed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM fresh WHERE theme_id IS NOT NULL) THEN
        INSERT INTO trend_due DEFAULT VALUES;
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION trend_is_due_if_ridden_along() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM fresh WHERE channel = 'RIDE_ALONG' AND state = 'COMPLETED') THEN
        INSERT INTO trend_due DEFAULT VALUES;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER statement_made_moves_trends AFTER INSERT ON statement
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION trend_is_due_if_themed();
CREATE TRIGGER statement_changed_moves_trends AFTER UPDATE ON statement
    FOR EACH STATEMENT EXECUTE FUNCTION trend_is_due();
CREATE TRIGGER interview_made_moves_trends AFTER INSERT ON interview
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION trend_is_due_if_ridden_along();
CREATE TRIGGER interview_changed_moves_trends AFTER UPDATE ON interview
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION trend_is_due_if_ridden_along();
CREATE TRIGGER call_note_moves_trends AFTER INSERT ON call_note
    FOR EACH STATEMENT EXECUTE FUNCTION trend_is_due();
CREATE TRIGGER tracker_moves_trends AFTER INSERT OR UPDATE ON tracker
    FOR EACH STATEMENT EXECUTE FUNCTION trend_is_due();

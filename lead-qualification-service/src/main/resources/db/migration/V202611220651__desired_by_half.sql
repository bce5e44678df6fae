-- Answers that speak for a call by half, and numbers that do from here to there.
ALTER TABLE criterion
    ADD COLUMN partly_desired text[] NOT NULL DEFAULT '{}',
    ADD COLUMN desired_from double precision,
    ADD COLUMN desired_to double precision,
    ADD CHECK (answer_type = 'NUMBER' OR (desired_from IS NULL AND desired_to IS NULL)),
    ADD CHECK (desired_from <= desired_to),
    ADD CHECK (NOT (desired && partly_desired));
-- A knock-out may be said by a range.
ALTER TABLE criterion DROP CONSTRAINT criterion_check1;
ALTER TABLE criterion ADD CONSTRAINT criterion_knock_out
    CHECK (NOT knock_out OR cardinality(desired) > 0 OR desired_from IS NOT NULL OR desired_to IS NOT NULL);

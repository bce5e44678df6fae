-- The segment of the stage's cycle; none for the cycle of everybody.
ALTER TABLE buying_stage_replica ADD COLUMN segment text;
CREATE INDEX material_segments ON material USING gin (segments) WHERE state IN ('PUBLISHED', 'AT_RISK');

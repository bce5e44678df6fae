-- By what thresholds needs were judged: when others are set, all are judged again. Of those until now nobody knows.
ALTER TABLE assessment_window ADD COLUMN thresholds text NOT NULL DEFAULT '';
ALTER TABLE assessment_window ALTER COLUMN thresholds DROP DEFAULT;

-- How themes develop in the regions.
ALTER TABLE agenda_subject DROP CONSTRAINT agenda_subject_kind_check;
ALTER TABLE agenda_subject
    ADD CHECK (kind IN ('CLAIM', 'RESPONSE', 'CRITERION', 'LEAD', 'REQUEST', 'THEME', 'TREND')),
    ADD COLUMN region_code text;

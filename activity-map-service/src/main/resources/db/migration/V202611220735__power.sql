-- What the answers to a criterion told of won and lost leads.
ALTER TABLE agenda_subject DROP CONSTRAINT agenda_subject_kind_check;
ALTER TABLE agenda_subject
    ADD CHECK (kind IN ('CLAIM', 'RESPONSE', 'CRITERION', 'LEAD', 'REQUEST', 'THEME', 'TREND', 'POWER'));

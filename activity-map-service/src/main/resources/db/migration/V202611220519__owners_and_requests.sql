-- Who answers for an activity, and for its gaps as long as those have no owner of their own.
ALTER TABLE activity ADD COLUMN owner text CHECK (length(owner) BETWEEN 1 AND 200);

-- Requests to be answered, and the names of themes; until when something should have happened.
ALTER TABLE agenda_subject DROP CONSTRAINT agenda_subject_kind_check;
ALTER TABLE agenda_subject
    ADD CHECK (kind IN ('CLAIM', 'RESPONSE', 'CRITERION', 'LEAD', 'REQUEST', 'THEME')),
    ADD COLUMN due_at  timestamptz,
    -- a lead that somebody has talked to
    ADD COLUMN touched boolean NOT NULL DEFAULT false;

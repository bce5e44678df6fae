-- A rep's first mention in the window: while it stays, a further interview or mention is added and nothing is recounted.
ALTER TABLE rep_rating ADD COLUMN first_at timestamptz, ADD COLUMN first_interview uuid;

CREATE INDEX evidence_interview ON evidence (interview_id, activity_id);

-- Activities to be judged again within a second, each once, however many interviews asked about them; those that
-- reach back into a quarter that no longer counts are counted again first.
CREATE TABLE pending_activity (
    activity_id uuid    PRIMARY KEY,
    recount     boolean NOT NULL
);
CREATE INDEX pending_activity_recount ON pending_activity (recount, activity_id);

-- Whatever was counted before has no first mention yet.
DELETE FROM assessment_window;

-- What is counted in quarters: interviews that were held.
CREATE INDEX interview_quarter ON interview (quarter, region_code) WHERE state = 'COMPLETED';
CREATE INDEX statement_question ON statement (question_id, interview_id) WHERE question_id IS NOT NULL;

-- Replica of what the activity map cannot decide yet.
CREATE TABLE need (
    activity_id    uuid   PRIMARY KEY,
    sequence       bigint NOT NULL CHECK (sequence > 0),
    classification text   NOT NULL,
    missing        jsonb  NOT NULL CHECK (jsonb_typeof(missing) = 'array')
);
CREATE INDEX need_undetermined ON need (activity_id) WHERE classification = 'UNDETERMINED';

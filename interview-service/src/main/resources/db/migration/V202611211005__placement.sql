-- Replicas of what the activity map tells. Events of different topics come in any order: no foreign keys.
CREATE TABLE statement_placement (
    statement_id uuid   PRIMARY KEY,
    sequence     bigint NOT NULL CHECK (sequence > 0),
    state        text   NOT NULL,
    activity_id  uuid
);
CREATE INDEX statement_placement_activity ON statement_placement (activity_id, statement_id);

CREATE TABLE map_activity (
    id       uuid   PRIMARY KEY,
    sequence bigint NOT NULL CHECK (sequence > 0),
    name     text   NOT NULL
);

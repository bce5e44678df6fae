CREATE TABLE placement (
    id          uuid        PRIMARY KEY,
    version     bigint      NOT NULL CHECK (version > 0),
    state       text        NOT NULL CHECK (state IN ('PLACED', 'DISMISSED', 'PARKED')),
    activity_id uuid        REFERENCES activity (id),
    reason      text        CHECK (length(reason) BETWEEN 1 AND 1000),
    placed_at   timestamptz NOT NULL,
    placed_by   text        NOT NULL,
    CHECK ((state = 'PLACED') = (activity_id IS NOT NULL)),
    CHECK ((state = 'DISMISSED') = (reason IS NOT NULL))
);
CREATE INDEX placement_activity ON placement (activity_id);

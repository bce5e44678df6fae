-- What is still missing before a want is a need, as the need's event says it.
ALTER TABLE need_replica ADD COLUMN missing jsonb NOT NULL DEFAULT '[]';

CREATE TABLE request (
    id                 uuid        PRIMARY KEY,
    version            bigint      NOT NULL CHECK (version > 0),
    wish               text        CHECK (length(wish) BETWEEN 1 AND 1000),
    -- The statement that it was heard in, with the newest version of it that is in here.
    statement_id       uuid        UNIQUE,
    statement_sequence bigint,
    rep_id             uuid,
    region_code        text,
    requested_by       text        NOT NULL,
    activity_id        uuid,
    state              text        NOT NULL CHECK (state IN ('OPEN', 'ANSWERED', 'WITHDRAWN')),
    answer             jsonb,
    received_at        timestamptz NOT NULL,
    due_at             timestamptz NOT NULL,
    CHECK ((state = 'ANSWERED') <= (answer IS NOT NULL)),
    CHECK ((statement_id IS NULL) = (statement_sequence IS NULL)),
    CHECK (wish IS NOT NULL OR state <> 'OPEN')
);
CREATE INDEX request_state ON request (state, id);
CREATE INDEX request_due ON request (due_at, id) WHERE state = 'OPEN';
CREATE INDEX request_activity ON request (activity_id, id) WHERE activity_id IS NOT NULL;
CREATE INDEX request_requester ON request (requested_by, id);

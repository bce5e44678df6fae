CREATE TABLE meeting (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL CHECK (version > 0),
    title        text        NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    scheduled_at timestamptz NOT NULL,
    state        text        NOT NULL CHECK (state IN ('PLANNED', 'OPEN', 'CLOSED')),
    opened_at    timestamptz,
    closed_at    timestamptz,
    snapshot     jsonb,
    CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
    CHECK ((state = 'CLOSED') = (snapshot IS NOT NULL))
);
CREATE INDEX meeting_scheduled ON meeting (scheduled_at, id);

CREATE TABLE decision (
    id           uuid        PRIMARY KEY,
    meeting_id   uuid        NOT NULL REFERENCES meeting (id),
    text         text        NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    decided_by   text        NOT NULL,
    decided_at   timestamptz NOT NULL,
    activity_ids uuid[]      NOT NULL,
    action_ids   uuid[]      NOT NULL
);
CREATE INDEX decision_meeting ON decision (meeting_id, id);
CREATE INDEX decision_activities ON decision USING gin (activity_ids);

CREATE TABLE action (
    id          uuid        PRIMARY KEY,
    version     bigint      NOT NULL CHECK (version > 0),
    meeting_id  uuid        REFERENCES meeting (id),
    decision_id uuid,
    text        text        NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    owner       text        NOT NULL CHECK (length(owner) BETWEEN 1 AND 200),
    due_on      date,
    state       text        NOT NULL CHECK (state IN ('OPEN', 'CLOSED')),
    result      text        CHECK (length(result) BETWEEN 1 AND 1000),
    closed_at   timestamptz,
    CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
    CHECK ((state = 'CLOSED') = (result IS NOT NULL))
);
CREATE INDEX action_state ON action (state, id);
CREATE INDEX action_owner ON action (owner, state, id);

-- Replicas for the agenda: what claims, responses, criteria and leads are, and since when.
CREATE TABLE agenda_subject (
    kind     text        NOT NULL CHECK (kind IN ('CLAIM', 'RESPONSE', 'CRITERION', 'LEAD')),
    id       uuid        NOT NULL,
    sequence bigint      NOT NULL,
    state    text        NOT NULL,
    title    text        NOT NULL,
    theme_id uuid,
    since    timestamptz NOT NULL,
    -- statements that ask for a criterion; whether a lead was rejected because its context was missing
    weight   int         NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE INDEX agenda_subject_state ON agenda_subject (kind, state, since, id);
CREATE INDEX agenda_subject_answers ON agenda_subject (theme_id) WHERE kind = 'RESPONSE' AND state = 'APPROVED';

ALTER TABLE statement ADD COLUMN theme_id uuid;
CREATE INDEX statement_open_objections ON statement (theme_id)
    WHERE kind = 'OBJECTION' AND NOT erased AND outcome IN ('UNHANDLED', 'LOST_ON_IT');
ALTER TABLE material_gap ADD COLUMN owner text, ADD COLUMN opened_at timestamptz;
CREATE INDEX material_gap_unowned ON material_gap (state, id) WHERE owner IS NULL;

-- Every alignment that was ever told: a compacted topic keeps only the last.
CREATE TABLE alignment_past (
    sequence      bigint           PRIMARY KEY,
    assessed_at   timestamptz      NOT NULL,
    alignment     double precision NOT NULL,
    material_part double precision NOT NULL,
    activity_part double precision NOT NULL
);

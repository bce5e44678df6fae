-- Replicas of what interview-service tells. Its events come in any order: no foreign keys.
CREATE TABLE region (
    code     text   PRIMARY KEY,
    sequence bigint NOT NULL,
    name     text   NOT NULL
);

CREATE TABLE rep (
    id          uuid    PRIMARY KEY,
    sequence    bigint  NOT NULL,
    name        text    NOT NULL,
    region_code text    NOT NULL,
    active      boolean NOT NULL
);

CREATE TABLE interview (
    id           uuid   PRIMARY KEY,
    sequence     bigint NOT NULL,
    state        text   NOT NULL,
    rep_id       uuid,
    region_code  text,
    quarter      text,
    conducted_at timestamptz,
    transitions  text[] NOT NULL
);

CREATE TABLE statement (
    id              uuid    PRIMARY KEY,
    sequence        bigint  NOT NULL,
    kind            text    NOT NULL,
    erased          boolean NOT NULL,
    interview_id    uuid,
    rep_id          uuid,
    region_code     text,
    quarter         text,
    conducted_at    timestamptz,
    recorded_at     timestamptz NOT NULL,
    quote           text,
    words           text,
    transition_from text,
    transition_to   text,
    transition      text NOT NULL,
    importance      int,
    satisfaction    int,
    activity_id     uuid,
    of_statement_id uuid,
    change_from     text,
    change_to       text,
    outcome         text,
    told_by         text,
    told_in         uuid NOT NULL,
    inbox_state     text CHECK (inbox_state IN ('WAITING', 'PARKED', 'PLACED', 'DISMISSED'))
);
CREATE INDEX statement_inbox ON statement (inbox_state, recorded_at, id)
    WHERE inbox_state IN ('WAITING', 'PARKED');
CREATE INDEX statement_inbox_region ON statement (region_code, inbox_state, recorded_at, id)
    WHERE inbox_state IN ('WAITING', 'PARKED');
CREATE INDEX statement_named_activity ON statement (activity_id)
    WHERE inbox_state = 'WAITING' AND activity_id IS NOT NULL;
CREATE INDEX statement_goals ON statement (of_statement_id) WHERE kind = 'GOAL';
CREATE INDEX statement_objections ON statement (interview_id) WHERE kind = 'OBJECTION';

CREATE TABLE criterion (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL CHECK (version > 0),
    code            text        NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$'),
    question        text        NOT NULL CHECK (length(question) BETWEEN 1 AND 500),
    why             text        NOT NULL CHECK (length(why) BETWEEN 1 AND 1000),
    if_yes          text        NOT NULL CHECK (length(if_yes) BETWEEN 1 AND 1000),
    if_no           text        NOT NULL CHECK (length(if_no) BETWEEN 1 AND 1000),
    answer_type     text        NOT NULL CHECK (answer_type IN ('YES_NO', 'CHOICE', 'TEXT', 'NUMBER', 'DATE')),
    options         text[]      NOT NULL CHECK (answer_type = 'CHOICE' OR cardinality(options) = 0),
    desired         text[]      NOT NULL,
    declared_weight double precision NOT NULL CHECK (declared_weight BETWEEN 0 AND 5),
    must_know       boolean     NOT NULL,
    knock_out       boolean     NOT NULL CHECK (NOT knock_out OR cardinality(desired) > 0),
    state           text        NOT NULL CHECK (state IN ('DRAFT', 'ACTIVE', 'RETIRED')),
    created_at      timestamptz NOT NULL
);
CREATE INDEX criterion_by_state ON criterion (state, id);

-- The statements may still be on their way from interview-service: no foreign key.
CREATE TABLE criterion_statement (
    criterion_id uuid NOT NULL REFERENCES criterion,
    statement_id uuid NOT NULL,
    PRIMARY KEY (criterion_id, statement_id)
);
CREATE INDEX criterion_statement_by_statement ON criterion_statement (statement_id);

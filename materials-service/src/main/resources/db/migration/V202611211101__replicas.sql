-- What the other services said. No foreign keys: events of different topics come in any order.
CREATE TABLE region_replica (
    id       uuid   PRIMARY KEY,
    sequence bigint NOT NULL CHECK (sequence > 0),
    code     text   NOT NULL
);
CREATE INDEX region_replica_code ON region_replica (code);

CREATE TABLE rep_replica (
    id          uuid    PRIMARY KEY,
    sequence    bigint  NOT NULL CHECK (sequence > 0),
    region_code text    NOT NULL,
    active      boolean NOT NULL
);

CREATE TABLE activity_replica (
    id              uuid   PRIMARY KEY,
    sequence        bigint NOT NULL CHECK (sequence > 0),
    name            text   NOT NULL,
    state           text   NOT NULL,
    relevance       text   NOT NULL,
    tool_needed     text   NOT NULL,
    buying_stage_id uuid
);
CREATE INDEX activity_replica_relevant ON activity_replica (id) WHERE relevance = 'RELEVANT' AND state <> 'RETIRED';

CREATE TABLE need_replica (
    activity_id    uuid             PRIMARY KEY,
    sequence       bigint           NOT NULL CHECK (sequence > 0),
    classification text             NOT NULL,
    consistency    double precision,
    importance     double precision NOT NULL,
    satisfaction   double precision NOT NULL,
    opportunity    double precision NOT NULL,
    reps           int              NOT NULL,
    interviews     int              NOT NULL,
    region_count   int              NOT NULL,
    quarter_count  int              NOT NULL,
    statements     int              NOT NULL
);

CREATE TABLE buying_stage_replica (
    id       uuid   PRIMARY KEY,
    cycle_id uuid   NOT NULL,
    sequence bigint NOT NULL CHECK (sequence > 0),
    label    text   NOT NULL
);
CREATE INDEX buying_stage_replica_cycle ON buying_stage_replica (cycle_id);

-- Statements of activities and their goals: the words that explain a gap. An erased statement has no quote.
CREATE TABLE statement_replica (
    id              uuid        PRIMARY KEY,
    sequence        bigint      NOT NULL CHECK (sequence > 0),
    kind            text        NOT NULL,
    interview_id    uuid,
    rep_id          uuid,
    region_code     text,
    of_statement_id uuid,
    quote           text
);
CREATE INDEX statement_replica_goals ON statement_replica (of_statement_id) WHERE of_statement_id IS NOT NULL;

CREATE TABLE placement_replica (
    statement_id uuid   PRIMARY KEY,
    sequence     bigint NOT NULL CHECK (sequence > 0),
    activity_id  uuid
);
CREATE INDEX placement_replica_activity ON placement_replica (activity_id, statement_id) WHERE activity_id IS NOT NULL;

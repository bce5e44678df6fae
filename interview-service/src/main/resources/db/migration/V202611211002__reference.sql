CREATE TABLE rep (
    id          uuid    PRIMARY KEY,
    version     bigint  NOT NULL CHECK (version > 0),
    name        text    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    region_code text    NOT NULL REFERENCES region (code),
    role        text    NOT NULL CHECK (role IN ('FIELD', 'INSIDE', 'SDR', 'SE', 'PARTNER')),
    hired_on    date,
    active      boolean NOT NULL
);
CREATE INDEX rep_region ON rep (region_code, id);
CREATE INDEX rep_name ON rep (lower(name), region_code);

CREATE TABLE competitor (
    id      uuid   PRIMARY KEY,
    version bigint NOT NULL CHECK (version > 0),
    name    text   NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    aliases text[] NOT NULL CHECK (cardinality(aliases) <= 50)
);
CREATE UNIQUE INDEX competitor_name ON competitor (lower(name));

CREATE TABLE question (
    id               uuid   PRIMARY KEY,
    version          bigint NOT NULL CHECK (version > 0),
    text             text   NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    audience         text   NOT NULL CHECK (audience IN ('REP', 'PROSPECT')),
    purpose          text CHECK (length(purpose) <= 1000),
    decision         text CHECK (length(decision) <= 1000),
    probes           text[] NOT NULL CHECK (cardinality(probes) <= 20),
    state            text   NOT NULL CHECK (state IN ('DRAFT', 'ACTIVE', 'RETIRED', 'NEVER_ASK')),
    never_ask_reason text CHECK (length(never_ask_reason) <= 1000),
    alternative      text CHECK (length(alternative) <= 1000),
    CHECK (state <> 'ACTIVE' OR (purpose IS NOT NULL AND decision IS NOT NULL)),
    CHECK ((state = 'NEVER_ASK') = (never_ask_reason IS NOT NULL AND alternative IS NOT NULL))
);
CREATE INDEX question_state ON question (state, id);

CREATE TABLE guide (
    id             uuid    PRIMARY KEY,
    version        bigint  NOT NULL CHECK (version > 0),
    name           text    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    kind           text    NOT NULL CHECK (kind IN ('FIVE_ACTIVITIES', 'GOALS', 'BEFORE_THE_CALL', 'DRAFT_REVIEW',
        'RIDE_ALONG', 'CUSTOM')),
    transitions    jsonb   NOT NULL CHECK (jsonb_typeof(transitions) = 'array'),
    question_ids   uuid[]  NOT NULL CHECK (cardinality(question_ids) <= 100),
    used           boolean NOT NULL,
    edition        int     NOT NULL CHECK (edition > 0),
    predecessor_id uuid UNIQUE REFERENCES guide (id),
    CHECK ((edition = 1) = (predecessor_id IS NULL))
);
CREATE INDEX guide_kind ON guide (kind, id);
CREATE INDEX guide_name ON guide (lower(name), edition);

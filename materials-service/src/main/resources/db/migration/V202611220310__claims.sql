-- What competitors and buyers say, as far as claims and responses rest on it. No foreign keys: events come in any order.
CREATE TABLE competitor_replica (
    id       uuid    PRIMARY KEY,
    sequence bigint  NOT NULL CHECK (sequence > 0),
    name     text    NOT NULL,
    active   boolean NOT NULL
);

-- A pitch that contests no claim, or that was erased, has no claim.
CREATE TABLE pitch_replica (
    statement_id  uuid        PRIMARY KEY,
    sequence      bigint      NOT NULL CHECK (sequence > 0),
    claim_id      uuid,
    competitor_id uuid,
    line          text,
    heard_at      timestamptz
);
CREATE INDEX pitch_replica_claim ON pitch_replica (claim_id, statement_id) WHERE claim_id IS NOT NULL;

CREATE TABLE objection_replica (
    statement_id uuid        PRIMARY KEY,
    sequence     bigint      NOT NULL CHECK (sequence > 0),
    theme_id     uuid,
    outcome      text,
    heard_at     timestamptz
);
CREATE INDEX objection_replica_theme ON objection_replica (theme_id, heard_at) INCLUDE (outcome) WHERE theme_id IS NOT NULL;

CREATE TABLE claim (
    id                     uuid             PRIMARY KEY,
    version                bigint           NOT NULL CHECK (version > 0),
    text                   text             NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
    owner                  text             CHECK (length(owner) <= 200),
    objection_theme_ids    uuid[]           NOT NULL,
    tests                  jsonb            NOT NULL,
    score                  double precision NOT NULL CHECK (score BETWEEN 0 AND 1),
    state                  text             NOT NULL
        CHECK (state IN ('SUBSTANTIATED', 'UNPROVEN', 'CHALLENGED', 'REFUTED')),
    open_challenges        int              NOT NULL CHECK (open_challenges >= 0),
    challenges_answered_at timestamptz,
    challenge_answer       text             CHECK (length(challenge_answer) <= 2000),
    recheck_on             date,
    created_at             timestamptz      NOT NULL
);
CREATE INDEX claim_state ON claim (state, id);
CREATE INDEX claim_recheck ON claim (recheck_on) WHERE recheck_on IS NOT NULL;
CREATE INDEX claim_themes ON claim USING gin (objection_theme_ids);

CREATE TABLE claim_evidence (
    id            uuid        PRIMARY KEY,
    claim_id      uuid        NOT NULL REFERENCES claim (id),
    test          text        NOT NULL CHECK (test IN ('UNIQUE', 'CREDIBLE', 'DELIVERABLE', 'DEFENSIBLE')),
    kind          text        NOT NULL CHECK (kind IN ('COMPETITOR_CHECK', 'INDEPENDENT_TEST', 'CUSTOMER_REFERENCE',
        'INTERNAL_DATA', 'SIGN_OFF', 'SUBSTANTIATION')),
    supports      boolean     NOT NULL,
    competitor_id uuid,
    source        text        NOT NULL CHECK (length(source) BETWEEN 1 AND 2000),
    dated_on      date        NOT NULL,
    expires_on    date,
    recorded_at   timestamptz NOT NULL,
    recorded_by   text        NOT NULL,
    CHECK ((kind = 'COMPETITOR_CHECK') = (competitor_id IS NOT NULL))
);
CREATE INDEX claim_evidence_claim ON claim_evidence (claim_id, test, id);

-- Claims to be tested again; only ever appended to, so that nobody waits here.
CREATE TABLE pending_claim (
    claim_id uuid NOT NULL,
    event_id uuid,
    actor    text,
    CHECK ((event_id IS NULL) = (actor IS NULL))
);
ALTER TABLE pending_claim SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

ALTER TABLE material ADD COLUMN claim_ids uuid[] NOT NULL DEFAULT '{}' CHECK (cardinality(claim_ids) <= 50);
CREATE INDEX material_claims ON material USING gin (claim_ids) WHERE claim_ids <> '{}';

CREATE TABLE story (
    id            uuid        PRIMARY KEY,
    version       bigint      NOT NULL CHECK (version > 0),
    title         text        NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    reframe       text        NOT NULL CHECK (length(reframe) BETWEEN 1 AND 4000),
    hypothesis    text        NOT NULL CHECK (length(hypothesis) BETWEEN 1 AND 2000),
    hypothesis_id uuid,
    segment       text        CHECK (length(segment) <= 100),
    claim_ids     uuid[]      NOT NULL CHECK (cardinality(claim_ids) <= 50),
    state         text        NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED', 'AT_RISK', 'ARCHIVED')),
    created_at    timestamptz NOT NULL
);
CREATE INDEX story_state ON story (state, id);
CREATE INDEX story_claims ON story USING gin (claim_ids);

CREATE TABLE objection_response (
    id          uuid        PRIMARY KEY,
    version     bigint      NOT NULL CHECK (version > 0),
    theme_id    uuid        NOT NULL,
    objection   text        NOT NULL CHECK (length(objection) BETWEEN 1 AND 300),
    material_id uuid        NOT NULL REFERENCES material (id),
    state       text        NOT NULL CHECK (state IN ('DRAFT', 'APPROVED', 'RETIRED')),
    approved_at timestamptz,
    created_at  timestamptz NOT NULL,
    CHECK (state <> 'APPROVED' OR approved_at IS NOT NULL)
);
CREATE INDEX objection_response_theme ON objection_response (theme_id, id);
CREATE INDEX objection_response_state ON objection_response (state, id);
CREATE INDEX objection_response_material ON objection_response (material_id);
CREATE UNIQUE INDEX objection_response_approved ON objection_response (theme_id, material_id) WHERE state <> 'RETIRED';

CREATE TABLE material (
    id               uuid        PRIMARY KEY,
    version          bigint      NOT NULL CHECK (version > 0),
    title            text        NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    kind             text        NOT NULL,
    description      text        NOT NULL CHECK (length(description) <= 10000),
    origin           text        NOT NULL CHECK (origin IN ('MARKETING', 'SALES_MADE', 'PARTNER')),
    owner            text        CHECK (length(owner) <= 200),
    segments         text[]      NOT NULL,
    region_codes     text[]      NOT NULL,
    language         text        NOT NULL,
    link             text        CHECK (length(link) <= 2000),
    checksum         text        CHECK (length(checksum) <= 200),
    external_id      text        UNIQUE CHECK (length(external_id) <= 200),
    state            text        NOT NULL
        CHECK (state IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'AT_RISK', 'ARCHIVED')),
    match_state      text        NOT NULL CHECK (match_state IN ('MATCHED', 'SET_ASIDE', 'UNREVIEWED')),
    set_aside_reason text        CHECK (length(set_aside_reason) <= 1000),
    verified_on      date,
    expires_on       date,
    created_at       timestamptz NOT NULL,
    search           tsvector    GENERATED ALWAYS AS (to_tsvector('simple', title || ' ' || description)) STORED,
    CHECK ((match_state = 'SET_ASIDE') = (set_aside_reason IS NOT NULL))
);
CREATE INDEX material_state ON material (state, id);
CREATE INDEX material_kind ON material (kind, id);
CREATE INDEX material_origin ON material (origin, id);
CREATE INDEX material_match_state ON material (match_state, id);
CREATE INDEX material_active ON material (match_state) WHERE state IN ('PUBLISHED', 'AT_RISK');
CREATE INDEX material_expiry ON material (expires_on) WHERE state = 'PUBLISHED';
CREATE INDEX material_region_codes ON material USING gin (region_codes);
CREATE INDEX material_search ON material USING gin (search);

CREATE TABLE material_review (
    id               uuid        PRIMARY KEY,
    material_id      uuid        NOT NULL REFERENCES material (id),
    material_version bigint      NOT NULL CHECK (material_version > 0),
    rep_id           uuid        NOT NULL,
    region_code      text        NOT NULL,
    verdict          text        NOT NULL
        CHECK (verdict IN ('USE_AS_IS', 'USE_WITH_CHANGES', 'ALREADY_COVERED', 'WOULD_NOT_USE')),
    comment          text        CHECK (length(comment) <= 4000),
    reviewed_at      timestamptz NOT NULL,
    recorded_by      text        NOT NULL
);
CREATE INDEX material_review_material ON material_review (material_id, id);

CREATE TABLE material_match (
    id          uuid             PRIMARY KEY,
    version     bigint           NOT NULL CHECK (version > 0),
    material_id uuid             NOT NULL REFERENCES material (id),
    activity_id uuid             NOT NULL,
    fit         double precision NOT NULL CHECK (fit BETWEEN 0 AND 1),
    rationale   text             NOT NULL CHECK (length(rationale) BETWEEN 1 AND 2000),
    state       text             NOT NULL CHECK (state IN ('PROPOSED', 'CONFIRMED', 'REJECTED')),
    reason      text             CHECK (length(reason) <= 1000),
    decided_by  text,
    UNIQUE (material_id, activity_id),
    CHECK ((state = 'REJECTED') = (reason IS NOT NULL)),
    CHECK ((state = 'PROPOSED') = (decided_by IS NULL))
);
CREATE INDEX material_match_by_activity ON material_match (activity_id, id);
CREATE INDEX material_match_by_material ON material_match (material_id, id);
CREATE INDEX material_match_by_state ON material_match (state, id);

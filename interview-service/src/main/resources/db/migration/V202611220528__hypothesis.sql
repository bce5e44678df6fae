CREATE TABLE hypothesis (
    id         uuid   PRIMARY KEY,
    version    bigint NOT NULL CHECK (version > 0),
    segment    text   NOT NULL CHECK (length(segment) BETWEEN 1 AND 100),
    assumption text   NOT NULL CHECK (length(assumption) BETWEEN 1 AND 1000),
    theme_id   uuid REFERENCES theme (id),
    evidence   jsonb  NOT NULL CHECK (jsonb_typeof(evidence) = 'array'),
    state      text   NOT NULL CHECK (state IN ('DRAFT', 'ACTIVE', 'RETIRED')),
    -- Kept with every call, so that the rate costs the same after a million calls as after ten.
    confirmed  int    NOT NULL CHECK (confirmed >= 0),
    refuted    int    NOT NULL CHECK (refuted >= 0),
    reps       int    NOT NULL CHECK (reps BETWEEN 0 AND confirmed + refuted),
    CHECK (state <> 'ACTIVE' OR jsonb_array_length(evidence) > 0)
);
CREATE INDEX hypothesis_state ON hypothesis (state, id);
CREATE INDEX hypothesis_segment ON hypothesis (segment, id);
CREATE INDEX hypothesis_theme ON hypothesis (theme_id, id) WHERE theme_id IS NOT NULL;

CREATE TABLE hypothesis_call (
    id               uuid        PRIMARY KEY,
    hypothesis_id    uuid        NOT NULL REFERENCES hypothesis (id),
    external_call_id text CHECK (length(external_call_id) BETWEEN 1 AND 200),
    rep_id           uuid        NOT NULL REFERENCES rep (id),
    region_code      text        NOT NULL REFERENCES region (code),
    called_at        timestamptz NOT NULL,
    outcome          text        NOT NULL CHECK (outcome IN ('CONFIRMED', 'REFUTED')),
    UNIQUE (hypothesis_id, external_call_id)
);
CREATE INDEX hypothesis_call_list ON hypothesis_call (hypothesis_id, id);
CREATE INDEX hypothesis_call_rep_of ON hypothesis_call (hypothesis_id, rep_id);
CREATE INDEX hypothesis_call_rep ON hypothesis_call (rep_id);

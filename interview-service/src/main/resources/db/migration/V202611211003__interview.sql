CREATE TABLE interview (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL CHECK (version > 0),
    state        text        NOT NULL CHECK (state IN ('PLANNED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')),
    guide_id     uuid        NOT NULL REFERENCES guide (id),
    guide_kind   text        NOT NULL,
    rep_id       uuid        NOT NULL REFERENCES rep (id),
    region_code  text        NOT NULL REFERENCES region (code),
    channel      text        NOT NULL CHECK (channel IN ('IN_PERSON', 'PHONE', 'VIDEO', 'RIDE_ALONG')),
    conducted_at timestamptz NOT NULL,
    quarter      text        NOT NULL CHECK (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    interviewer  text        NOT NULL CHECK (length(interviewer) BETWEEN 1 AND 200),
    transitions  jsonb       NOT NULL CHECK (jsonb_typeof(transitions) = 'array'),
    calls        int CHECK (calls BETWEEN 0 AND 1000),
    external_key text UNIQUE CHECK (length(external_key) BETWEEN 1 AND 200),
    CHECK (calls IS NULL OR channel = 'RIDE_ALONG')
);
CREATE INDEX interview_state ON interview (state, id);
CREATE INDEX interview_rep ON interview (rep_id, id);
CREATE INDEX interview_region ON interview (region_code, id);
CREATE INDEX interview_guide ON interview (guide_id, id);

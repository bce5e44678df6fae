CREATE TABLE theme (
    id          uuid   PRIMARY KEY,
    version     bigint NOT NULL CHECK (version > 0),
    name        text   NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    description text CHECK (length(description) <= 1000)
);
CREATE UNIQUE INDEX theme_name ON theme (lower(name));

CREATE TABLE tracker (
    id       uuid   PRIMARY KEY,
    version  bigint NOT NULL CHECK (version > 0),
    name     text   NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    theme_id uuid   NOT NULL REFERENCES theme (id),
    keywords text[] NOT NULL CHECK (cardinality(keywords) BETWEEN 1 AND 50),
    said_by  text   NOT NULL CHECK (said_by IN ('BUYER', 'REP', 'ANYBODY'))
);
CREATE INDEX tracker_theme ON tracker (theme_id, id);

CREATE TABLE call_note (
    id               uuid        PRIMARY KEY,
    version          bigint      NOT NULL CHECK (version > 0),
    external_call_id text UNIQUE CHECK (length(external_call_id) BETWEEN 1 AND 200),
    rep_id           uuid        NOT NULL REFERENCES rep (id),
    region_code      text        NOT NULL REFERENCES region (code),
    conducted_at     timestamptz NOT NULL,
    keywords         jsonb       NOT NULL CHECK (jsonb_typeof(keywords) = 'array')
);
CREATE INDEX call_note_rep ON call_note (rep_id, id);
CREATE INDEX call_note_region ON call_note (region_code, id);
CREATE INDEX call_note_conducted_at ON call_note (conducted_at);

-- What trends are counted in: half a year, however long the field has been listened to.
CREATE INDEX interview_ride_along ON interview (conducted_at) WHERE channel = 'RIDE_ALONG';

CREATE TABLE glossary_term (
    id         uuid   PRIMARY KEY,
    version    bigint NOT NULL CHECK (version > 0),
    term       text   NOT NULL CHECK (length(term) BETWEEN 1 AND 200),
    term_key   text   NOT NULL,
    meaning    text   CHECK (length(meaning) BETWEEN 1 AND 1000),
    state      text   NOT NULL CHECK (state IN ('AGREED', 'RETIRED')),
    variants   jsonb  NOT NULL,
    changed_in xid8   NOT NULL DEFAULT pg_current_xact_id()
);
CREATE UNIQUE INDEX glossary_term_key ON glossary_term (term_key) WHERE state = 'AGREED';
CREATE INDEX glossary_term_changed_in ON glossary_term (changed_in);

-- How agreed terms are also called, everywhere or in one region: each word leads to one term.
CREATE TABLE glossary_variant (
    term_id     uuid NOT NULL REFERENCES glossary_term (id),
    text_key    text NOT NULL,
    region_code text
);
CREATE UNIQUE INDEX glossary_variant_key ON glossary_variant (text_key, region_code) NULLS NOT DISTINCT;
CREATE INDEX glossary_variant_term ON glossary_variant (term_id);

ALTER TABLE statement ADD COLUMN term_key text, ADD COLUMN meaning text;
CREATE INDEX statement_lingo ON statement (term_key, region_code) WHERE kind = 'LINGO';

-- A suggestion that a person has refused is not made again for the statement.
CREATE TABLE dismissed_suggestion (
    statement_id uuid        NOT NULL,
    activity_id  uuid        NOT NULL REFERENCES activity (id),
    dismissed_by text        NOT NULL,
    dismissed_at timestamptz NOT NULL,
    PRIMARY KEY (statement_id, activity_id)
);

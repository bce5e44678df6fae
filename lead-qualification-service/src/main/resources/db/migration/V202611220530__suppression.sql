-- Keyed hashes of what erased persons who opted out are recognised by: they stay opted out, and nobody learns who they are.
CREATE TABLE suppression (
    hash text PRIMARY KEY CHECK (length(hash) = 64)
);

-- The key where none is configured; production has it in its configuration and nothing here.
CREATE TABLE suppression_secret (
    sole   boolean PRIMARY KEY DEFAULT true CHECK (sole),
    secret text    NOT NULL
);

-- On what evidence a person may be contacted again.
CREATE TABLE name_consent (
    id          uuid        PRIMARY KEY,
    name_id     uuid        NOT NULL REFERENCES name,
    basis       text        NOT NULL CHECK (length(basis) BETWEEN 1 AND 200),
    evidence    text        NOT NULL CHECK (length(evidence) BETWEEN 1 AND 2000),
    given_at    timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL
);
CREATE INDEX name_consent_by_name ON name_consent (name_id, id);

-- Where numbers without a country code are from, as the uploader says.
ALTER TABLE name_list ADD COLUMN phone_region text CHECK (phone_region ~ '^[A-Z]{2}$');

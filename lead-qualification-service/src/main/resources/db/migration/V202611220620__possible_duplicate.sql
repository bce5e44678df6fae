-- What may be the same person: a row of a list beside a known name, or two known names; a person decides.
CREATE TABLE possible_duplicate (
    id          uuid        PRIMARY KEY,
    version     bigint      NOT NULL CHECK (version > 0),
    state       text        NOT NULL CHECK (state IN ('OPEN', 'MERGED', 'KEPT_APART')),
    rule        text        NOT NULL,
    score       double precision NOT NULL CHECK (score BETWEEN 0 AND 1),
    name_id     uuid        NOT NULL,
    other_id    uuid,
    list_id     uuid,
    row_number  bigint,
    held        jsonb,
    before      jsonb,
    created_at  timestamptz NOT NULL,
    decided_by  text,
    decided_at  timestamptz,
    CHECK ((state = 'OPEN') = (decided_at IS NULL)),
    CHECK ((held IS NULL) = (list_id IS NULL))
);
CREATE INDEX possible_duplicate_by_state ON possible_duplicate (state, id);
CREATE INDEX possible_duplicate_by_name ON possible_duplicate (name_id);
CREATE INDEX possible_duplicate_by_other ON possible_duplicate (other_id) WHERE other_id IS NOT NULL;
CREATE INDEX possible_duplicate_by_list ON possible_duplicate (list_id, row_number) WHERE list_id IS NOT NULL;
-- Two names are proposed once: what a person kept apart stays apart.
CREATE UNIQUE INDEX possible_duplicate_pair ON possible_duplicate (name_id, other_id)
    WHERE other_id IS NOT NULL AND list_id IS NULL;

-- Names that are new or changed, and have not been compared since.
CREATE TABLE name_to_compare (
    name_id uuid PRIMARY KEY
);

-- Only names that share a key are compared.
CREATE TABLE name_block (
    key     text NOT NULL,
    name_id uuid NOT NULL,
    PRIMARY KEY (key, name_id)
);
CREATE INDEX name_block_by_name ON name_block (name_id);

-- A list that is taken back, name by name; what a batch did and how far it is stand in one transaction.
CREATE TABLE list_undo (
    list_id     uuid        PRIMARY KEY REFERENCES name_list,
    -- What stands in the history as the cause.
    id          uuid        NOT NULL UNIQUE,
    after_row   bigint      NOT NULL DEFAULT 0,
    reversed    bigint      NOT NULL DEFAULT 0,
    kept        bigint      NOT NULL DEFAULT 0,
    failed      bigint      NOT NULL DEFAULT 0,
    started_by  text        NOT NULL,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz
);
CREATE INDEX list_undo_open ON list_undo (started_at) WHERE finished_at IS NULL;

CREATE TABLE undone_name (
    list_id uuid NOT NULL REFERENCES list_undo ON DELETE CASCADE,
    name_id uuid NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('REVERSED', 'KEPT', 'FAILED')),
    code    text,
    PRIMARY KEY (list_id, name_id)
);

-- A name whose list was taken back: nothing of the person is in it, and no list shows it.
ALTER TABLE name ADD COLUMN withdrawn_at timestamptz;

-- Bulk intake: the job, its file in parts that any process can read, and what became of each row.
CREATE TABLE import_job (
    id             uuid        PRIMARY KEY,
    version        bigint      NOT NULL CHECK (version > 0),
    kind           text        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
    format         text        NOT NULL CHECK (format IN ('CSV', 'NDJSON')),
    dry_run        boolean     NOT NULL,
    options        jsonb       NOT NULL,
    file_name      text,
    bytes          bigint      NOT NULL CHECK (bytes > 0),
    columns        text[]      NOT NULL,
    -- 0 until the file was read through once
    rows           bigint      NOT NULL CHECK (rows >= 0),
    done           bigint      NOT NULL CHECK (done BETWEEN 0 AND rows),
    counts         jsonb       NOT NULL,
    failure_code   text,
    failure_detail text,
    created_by     text        NOT NULL,
    created_at     timestamptz NOT NULL,
    finished_at    timestamptz,
    CHECK ((finished_at IS NOT NULL) = (state IN ('COMPLETED', 'FAILED'))),
    CHECK ((failure_code IS NOT NULL) = (state = 'FAILED'))
);
CREATE INDEX import_job_kind ON import_job (kind, id);
CREATE INDEX import_job_open ON import_job (id) WHERE finished_at IS NULL;
CREATE INDEX import_job_finished ON import_job (finished_at) WHERE finished_at IS NOT NULL;

-- No foreign key: the parts of an upload are there before its job is.
CREATE TABLE import_file (
    job_id      uuid        NOT NULL,
    part        int         NOT NULL CHECK (part >= 0),
    content     bytea       NOT NULL,
    uploaded_at timestamptz NOT NULL,
    PRIMARY KEY (job_id, part)
);
ALTER TABLE import_file ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX import_file_uploaded_at ON import_file USING brin (uploaded_at);

CREATE TABLE import_row (
    job_id      uuid   NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
    row_number  bigint NOT NULL CHECK (row_number > 0),
    outcome     text   NOT NULL,
    code        text,
    message     text,
    match_rule  text,
    resource_id uuid,
    -- the row as it came, of failed rows only
    raw         text,
    PRIMARY KEY (job_id, row_number)
);
CREATE INDEX import_row_outcome ON import_row (job_id, outcome, row_number);

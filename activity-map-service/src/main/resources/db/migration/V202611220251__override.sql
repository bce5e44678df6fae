-- A person's word against the assessment, until it expires.
CREATE TABLE need_override (
    activity_id    uuid        PRIMARY KEY REFERENCES activity (id),
    classification text        NOT NULL CHECK (classification IN ('NEED', 'WANT', 'UNDETERMINED')),
    reason         text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    decided_by     text        NOT NULL,
    decided_at     timestamptz NOT NULL,
    expires_on     date        NOT NULL
);
CREATE INDEX need_override_expires_on ON need_override (expires_on);
UPDATE need SET state = state || jsonb_build_object('assessedClassification', classification);

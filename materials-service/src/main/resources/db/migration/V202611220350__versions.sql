-- What a published material says, version by version. Content never changes; a new one is reviewed while the old stays.
CREATE TABLE material_version (
    id          uuid        PRIMARY KEY,
    version     bigint      NOT NULL CHECK (version > 0),
    material_id uuid        NOT NULL REFERENCES material (id),
    number      int         NOT NULL CHECK (number > 0),
    title       text        NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    description text        NOT NULL CHECK (length(description) <= 10000),
    link        text        CHECK (length(link) <= 2000),
    checksum    text        CHECK (length(checksum) <= 200),
    note        text        CHECK (length(note) <= 2000),
    state       text        NOT NULL
        CHECK (state IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'CURRENT', 'SUPERSEDED', 'WITHDRAWN')),
    created_at  timestamptz NOT NULL,
    created_by  text        NOT NULL,
    UNIQUE (material_id, number)
);
CREATE UNIQUE INDEX material_version_current ON material_version (material_id) WHERE state = 'CURRENT';
CREATE UNIQUE INDEX material_version_next ON material_version (material_id)
    WHERE state IN ('DRAFT', 'IN_REVIEW', 'APPROVED');

-- None for the first content of a material.
ALTER TABLE material_review ADD COLUMN version_id uuid REFERENCES material_version (id);

CREATE TABLE review_request (
    id          uuid        PRIMARY KEY,
    material_id uuid        NOT NULL REFERENCES material (id),
    version_id  uuid        REFERENCES material_version (id),
    rep_id      uuid        NOT NULL,
    region_code text        NOT NULL,
    asked_at    timestamptz NOT NULL,
    asked_by    text        NOT NULL,
    remind_at   timestamptz NOT NULL,
    reviewed_at timestamptz
);
CREATE UNIQUE INDEX review_request_once ON review_request (material_id, version_id, rep_id) NULLS NOT DISTINCT;
CREATE INDEX review_request_due ON review_request (remind_at, id) WHERE reviewed_at IS NULL;

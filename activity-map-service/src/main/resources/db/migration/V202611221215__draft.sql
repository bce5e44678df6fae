-- Drafts of material and new versions of it, and what reps said of them.
CREATE TABLE draft (
    id           uuid        PRIMARY KEY,
    sequence     bigint      NOT NULL,
    material_id  uuid        NOT NULL,
    title        text        NOT NULL,
    in_review    boolean     NOT NULL,
    -- the newest state of the material outside a review: what was said of an earlier one counts no longer
    changed_at   bigint      NOT NULL
);
CREATE INDEX draft_in_review ON draft (id) WHERE in_review;

CREATE TABLE draft_review (
    id               uuid        PRIMARY KEY,
    draft_id         uuid        NOT NULL,
    -- null for a version, whose content never changes
    material_version bigint,
    rep_id           uuid        NOT NULL,
    verdict          text        NOT NULL,
    reviewed_at      timestamptz NOT NULL
);
CREATE INDEX draft_review_draft ON draft_review (draft_id, rep_id, reviewed_at DESC, id DESC);

-- What reps are to be told besides the answers to their wishes: what was decided on activities that they told of, what
-- became of claims that a pitch contested, and which drafts that they reviewed were published. Events of different
-- topics come in any order: no foreign keys.
CREATE TABLE decision (
    id         uuid        PRIMARY KEY,
    sequence   bigint      NOT NULL CHECK (sequence > 0),
    text       text        NOT NULL,
    decided_at timestamptz NOT NULL
);
CREATE INDEX decision_decided ON decision (decided_at);
CREATE TABLE decision_activity (
    decision_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    PRIMARY KEY (decision_id, activity_id)
);

CREATE TABLE claim (
    id          uuid   PRIMARY KEY,
    sequence    bigint NOT NULL CHECK (sequence > 0),
    answer      text,
    answered_at timestamptz
);
CREATE INDEX claim_answered ON claim (answered_at) WHERE answered_at IS NOT NULL;
CREATE INDEX statement_claim ON statement (claim_id) WHERE claim_id IS NOT NULL;

-- A draft is a material, or a new version of one.
CREATE TABLE draft (
    id           uuid   PRIMARY KEY,
    sequence     bigint NOT NULL CHECK (sequence > 0),
    title        text   NOT NULL,
    published_at timestamptz
);
CREATE INDEX draft_published ON draft (published_at) WHERE published_at IS NOT NULL;
CREATE TABLE draft_review (
    id       uuid   PRIMARY KEY,
    sequence bigint NOT NULL CHECK (sequence > 0),
    draft_id uuid   NOT NULL,
    rep_id   uuid   NOT NULL
);
CREATE INDEX draft_review_draft ON draft_review (draft_id, rep_id);

-- What the answers to a criterion told of leads that were won or lost.
CREATE TABLE criterion_power (
    criterion_id uuid   PRIMARY KEY,
    sequence     bigint NOT NULL CHECK (sequence > 0),
    label        text   NOT NULL
);

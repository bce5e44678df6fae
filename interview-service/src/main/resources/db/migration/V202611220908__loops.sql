-- Replicas of what other services tell. Events of different topics come in any order: no foreign keys.
CREATE TABLE glossary_term (
    id       uuid   PRIMARY KEY,
    sequence bigint NOT NULL CHECK (sequence > 0)
);
-- The term itself and its variants, in small letters.
CREATE TABLE glossary_word (
    term_id uuid NOT NULL,
    word    text NOT NULL,
    PRIMARY KEY (term_id, word)
);
CREATE INDEX glossary_word_word ON glossary_word (word);

-- Once a gap is filled, it is asked again how satisfied reps are.
CREATE TABLE material_gap (
    id            uuid   PRIMARY KEY,
    sequence      bigint NOT NULL CHECK (sequence > 0),
    activity_id   uuid   NOT NULL,
    activity_name text   NOT NULL,
    state         text   NOT NULL,
    closed_at     timestamptz
);
CREATE INDEX material_gap_filled ON material_gap (activity_id) WHERE state = 'FILLED';

-- What reps are to be told: the answers to their wishes.
CREATE TABLE answered_request (
    id           uuid   PRIMARY KEY,
    sequence     bigint NOT NULL CHECK (sequence > 0),
    rep_id       uuid,
    statement_id uuid,
    kind         text,
    text         text,
    answered_at  timestamptz
);
CREATE INDEX answered_request_rep ON answered_request (rep_id, answered_at) WHERE answered_at IS NOT NULL;

CREATE TABLE objection_response (
    id          uuid   PRIMARY KEY,
    sequence    bigint NOT NULL CHECK (sequence > 0),
    theme_id    uuid   NOT NULL,
    objection   text   NOT NULL,
    material_id uuid   NOT NULL,
    state       text   NOT NULL
);
CREATE INDEX objection_response_theme ON objection_response (theme_id, id) WHERE state = 'APPROVED';

-- Names that Sales rejected, until its reps were asked what they want to know before a call.
CREATE TABLE rejected_lead (
    id          uuid        PRIMARY KEY,
    sequence    bigint      NOT NULL CHECK (sequence > 0),
    region_code text,
    reason      text        NOT NULL,
    rejected_at timestamptz NOT NULL
);
CREATE INDEX rejected_lead_region ON rejected_lead (region_code, rejected_at) WHERE region_code IS NOT NULL;
CREATE INDEX interview_before_the_call ON interview (region_code, conducted_at)
    WHERE guide_kind = 'BEFORE_THE_CALL' AND state = 'COMPLETED';

-- Criteria, and the statements that ask for them.
CREATE TABLE criterion (
    id       uuid   PRIMARY KEY,
    sequence bigint NOT NULL CHECK (sequence > 0),
    state    text   NOT NULL
);
CREATE TABLE criterion_statement (
    criterion_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    PRIMARY KEY (criterion_id, statement_id)
);

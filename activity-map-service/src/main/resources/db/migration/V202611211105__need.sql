-- What has to be looked at again; appended by whoever changes a fact, taken by the next assessment.
CREATE TABLE reassessment_note (
    seq  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('STATEMENT', 'INTERVIEW', 'ACTIVITY', 'EVERY_ACTIVITY')),
    id   uuid
);

-- The placed statements, as they are counted.
CREATE TABLE evidence (
    statement_id uuid        PRIMARY KEY,
    activity_id  uuid        NOT NULL,
    interview_id uuid,
    rep_id       uuid,
    region_code  text,
    conducted_at timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    transition   text        NOT NULL,
    importance   int,
    satisfaction int,
    anchored     boolean     NOT NULL
);
CREATE INDEX evidence_activity_rep ON evidence (activity_id, rep_id);
CREATE INDEX evidence_region ON evidence (region_code, activity_id);
CREATE INDEX evidence_newest ON evidence (activity_id, conducted_at DESC, statement_id DESC);

-- The transitions of an activity's statements, with how many statements each.
CREATE TABLE activity_transition (
    activity_id uuid   NOT NULL,
    transition  text   NOT NULL,
    statements  bigint NOT NULL,
    PRIMARY KEY (activity_id, transition)
);
CREATE INDEX activity_transition_transition ON activity_transition (transition);

-- The completed interviews, as they are counted.
CREATE TABLE interview_coverage (
    interview_id    uuid        PRIMARY KEY,
    rep_id          uuid        NOT NULL,
    region_code     text        NOT NULL,
    quarter         text        NOT NULL,
    conducted_at    timestamptz NOT NULL,
    transitions     text[]      NOT NULL,
    open_objections int         NOT NULL
);
CREATE INDEX interview_coverage_rep ON interview_coverage (rep_id, quarter);
CREATE INDEX interview_coverage_transitions ON interview_coverage USING gin (transitions);

-- What one rep said of one activity in the window, by region and quarter: an assessment reads nothing else.
CREATE TABLE rep_tally (
    activity_id     uuid   NOT NULL,
    rep_id          uuid   NOT NULL,
    region_code     text   NOT NULL,
    quarter         text   NOT NULL,
    interviews      int    NOT NULL,
    mentions        int    NOT NULL,
    anchored        int    NOT NULL,
    later           int    NOT NULL,
    open_objections int    NOT NULL,
    PRIMARY KEY (activity_id, rep_id, region_code, quarter)
);

CREATE TABLE rep_rating (
    activity_id  uuid NOT NULL,
    rep_id       uuid NOT NULL,
    importance   int,
    satisfaction int,
    PRIMARY KEY (activity_id, rep_id)
);

-- The quarter up to which the tallies count; no row: everything has to be counted again.
CREATE TABLE assessment_window (
    quarter text PRIMARY KEY
);

CREATE TABLE need (
    id              uuid   PRIMARY KEY,
    version         bigint NOT NULL CHECK (version > 0),
    classification  text   NOT NULL CHECK (classification IN ('NEED', 'WANT', 'UNDETERMINED')),
    state           jsonb  NOT NULL,
    open_objections int    NOT NULL,
    changed_in      xid8   NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX need_classification ON need (classification, id);
CREATE INDEX need_changed_in ON need (changed_in);

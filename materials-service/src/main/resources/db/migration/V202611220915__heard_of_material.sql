-- What reps said of material. No foreign keys: events come in any order. Of an erased statement nothing is left.
CREATE TABLE feedback_replica (
    statement_id uuid        PRIMARY KEY,
    sequence     bigint      NOT NULL CHECK (sequence > 0),
    material_id  uuid,
    interview_id uuid,
    rep_id       uuid,
    region_code  text,
    manner       text,
    quote        text,
    heard_at     timestamptz
);
CREATE INDEX feedback_replica_heard ON feedback_replica (heard_at, statement_id) WHERE quote IS NOT NULL;
CREATE INDEX feedback_replica_material ON feedback_replica (material_id, heard_at, statement_id) WHERE quote IS NOT NULL;

-- How often a theme comes up in a region, against how often it did (formula 8).
CREATE TABLE trend_replica (
    id          uuid             PRIMARY KEY,
    sequence    bigint           NOT NULL CHECK (sequence > 0),
    theme_id    uuid             NOT NULL,
    theme_name  text             NOT NULL,
    region_code text             NOT NULL,
    state       text             NOT NULL,
    ratio       double precision,
    mentions    int              NOT NULL,
    exposures   int              NOT NULL,
    reps        int              NOT NULL
);
CREATE INDEX trend_replica_state ON trend_replica (state, theme_id);

-- What became of leads: one is one cycle of a name.
CREATE TABLE lead_replica (
    id          uuid    PRIMARY KEY,
    sequence    bigint  NOT NULL CHECK (sequence > 0),
    handed_over boolean NOT NULL,
    outcome     text
);

-- With which material a lead was worked on.
ALTER TABLE engagement ADD COLUMN lead_id uuid;
CREATE TABLE material_lead (
    material_id uuid NOT NULL,
    lead_id     uuid NOT NULL,
    PRIMARY KEY (material_id, lead_id)
);

-- Activities whose coverage and gap have to be assessed again. Only ever appended to, so that nobody waits here.
CREATE TABLE pending_activity (
    activity_id uuid NOT NULL,
    -- The event that made it so, and who is behind it; none when a request or the calendar did.
    event_id    uuid,
    actor       text,
    CHECK ((event_id IS NULL) = (actor IS NULL))
);
CREATE INDEX pending_activity_id ON pending_activity (activity_id);

CREATE TABLE activity_coverage (
    activity_id       uuid             PRIMARY KEY,
    version           bigint           NOT NULL CHECK (version > 0),
    coverage          double precision NOT NULL CHECK (coverage BETWEEN 0 AND 1),
    materials         jsonb            NOT NULL,
    gap_id            uuid,
    assessed_at       timestamptz      NOT NULL,
    assessed_on       date             NOT NULL,
    activity_sequence bigint           NOT NULL,
    need_sequence     bigint           NOT NULL,
    weight            numeric(20, 9)   NOT NULL CHECK (weight >= 0),
    covered           numeric(20, 9)   NOT NULL CHECK (covered BETWEEN 0 AND weight)
);
-- Coverage falls with the days only where there is material.
CREATE INDEX activity_coverage_day ON activity_coverage (assessed_on) WHERE materials <> '[]';

CREATE TABLE material_gap (
    id              uuid             PRIMARY KEY,
    version         bigint           NOT NULL CHECK (version > 0),
    activity_id     uuid             NOT NULL UNIQUE,
    state           text             NOT NULL
        CHECK (state IN ('OPEN', 'PLANNED', 'IN_PRODUCTION', 'FILLED', 'VERIFIED', 'DECLINED')),
    assessment      jsonb            NOT NULL,
    plan            jsonb,
    closing         jsonb,
    opened_at       timestamptz      NOT NULL,
    reopen_count    int              NOT NULL CHECK (reopen_count >= 0),
    reopened_because text,
    priority        double precision NOT NULL
        GENERATED ALWAYS AS (CAST(assessment ->> 'priority' AS double precision)) STORED,
    buying_stage_id uuid             GENERATED ALWAYS AS (CAST(assessment ->> 'buyingStageId' AS uuid)) STORED,
    quarter         text             GENERATED ALWAYS AS (plan ->> 'quarter') STORED,
    effort          int              GENERATED ALWAYS AS (CAST(plan ->> 'effort' AS int)) STORED,
    value           double precision NOT NULL GENERATED ALWAYS AS (
        CAST(assessment ->> 'priority' AS double precision) / coalesce(CAST(plan ->> 'effort' AS int), 3)) STORED,
    CHECK ((state IN ('FILLED', 'VERIFIED', 'DECLINED')) = (closing IS NOT NULL)),
    CHECK (state <> 'PLANNED' OR plan IS NOT NULL)
);
CREATE INDEX material_gap_priority ON material_gap (priority, id);
CREATE INDEX material_gap_state ON material_gap (state, priority, id);
CREATE INDEX material_gap_stage ON material_gap (buying_stage_id, priority, id);
CREATE INDEX material_gap_value ON material_gap (value, id);
CREATE INDEX material_gap_quarter ON material_gap (quarter, value, id);

-- One row: the tallies behind alignment. Sums of decimals are exact, so they never drift.
CREATE TABLE alignment (
    id            uuid             PRIMARY KEY CHECK (id = '00000000-0000-7000-8000-00000000a116'),
    version       bigint           NOT NULL CHECK (version >= 0),
    matched       bigint           NOT NULL,
    active        bigint           NOT NULL,
    weight        numeric(30, 9)   NOT NULL,
    covered       numeric(30, 9)   NOT NULL,
    alignment     double precision NOT NULL,
    material_part double precision NOT NULL,
    activity_part double precision NOT NULL,
    assessed_at   timestamptz      NOT NULL
);
INSERT INTO alignment VALUES ('00000000-0000-7000-8000-00000000a116', 0, 0, 0, 0, 0, 0, 0, 0, 'epoch');

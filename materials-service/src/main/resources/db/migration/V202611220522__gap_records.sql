-- How each gap stood, from each change on: what a past instant is read from. Nothing is ever changed here.
CREATE TABLE gap_record (
    gap_id           uuid             NOT NULL REFERENCES material_gap (id),
    recorded_at      timestamptz      NOT NULL,
    version          bigint           NOT NULL CHECK (version > 0),
    activity_id      uuid             NOT NULL,
    state            text             NOT NULL,
    assessment       jsonb            NOT NULL,
    plan             jsonb,
    closing          jsonb,
    opened_at        timestamptz      NOT NULL,
    reopen_count     int              NOT NULL,
    reopened_because text,
    materials        jsonb            NOT NULL,
    priority         double precision NOT NULL
        GENERATED ALWAYS AS (CAST(assessment ->> 'priority' AS double precision)) STORED,
    buying_stage_id  uuid             GENERATED ALWAYS AS (CAST(assessment ->> 'buyingStageId' AS uuid)) STORED,
    PRIMARY KEY (gap_id, recorded_at)
);
INSERT INTO gap_record (gap_id, recorded_at, version, activity_id, state, assessment, plan, closing, opened_at,
    reopen_count, reopened_because, materials)
SELECT g.id, now(), g.version, g.activity_id, g.state, g.assessment, g.plan, g.closing, g.opened_at, g.reopen_count,
    g.reopened_because, coalesce(c.materials, '[]')
FROM material_gap g LEFT JOIN activity_coverage c ON c.activity_id = g.activity_id;

-- On which activity each statement was placed, and when. No replica: it stays when the newest placements are read again.
CREATE TABLE placement_record (
    statement_id uuid        NOT NULL,
    sequence     bigint      NOT NULL CHECK (sequence > 0),
    activity_id  uuid,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (statement_id, sequence)
);
CREATE INDEX placement_record_activity ON placement_record (activity_id, statement_id) WHERE activity_id IS NOT NULL;
INSERT INTO placement_record SELECT statement_id, sequence, activity_id, now() FROM placement_replica;

ALTER TABLE statement_replica ADD COLUMN recorded_at timestamptz;

-- Replicas of what materials-service tells.
CREATE TABLE material_coverage (
    activity_id uuid             PRIMARY KEY,
    sequence    bigint           NOT NULL,
    coverage    double precision NOT NULL,
    materials   jsonb            NOT NULL
);

CREATE TABLE material_gap (
    id          uuid   PRIMARY KEY,
    sequence    bigint NOT NULL,
    activity_id uuid   NOT NULL,
    state       text   NOT NULL
);
CREATE INDEX material_gap_activity ON material_gap (activity_id);

CREATE TABLE alignment (
    id            uuid             PRIMARY KEY,
    sequence      bigint           NOT NULL,
    alignment     double precision NOT NULL,
    material_part double precision NOT NULL,
    activity_part double precision NOT NULL
);

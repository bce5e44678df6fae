-- What the model of sentences made of the wording of activities and materials; filled only while it is switched on.
CREATE TABLE meaning_point (
    id          uuid   PRIMARY KEY,
    model       text   NOT NULL,
    wording     uuid   NOT NULL,
    coordinates real[] NOT NULL
);
COMMENT ON COLUMN meaning_point.wording IS 'MD5 of the text that the model saw';

-- When proposals were last sought for a material, so that asking again goes on with others.
CREATE TABLE compared_material (
    material_id uuid        PRIMARY KEY REFERENCES material (id),
    compared_at timestamptz NOT NULL
);

CREATE TABLE buying_cycle (
    id         uuid    PRIMARY KEY,
    version    bigint  NOT NULL CHECK (version > 0),
    name       text    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    segment    text    CHECK (length(segment) BETWEEN 1 AND 100),
    is_default boolean NOT NULL
);
CREATE UNIQUE INDEX buying_cycle_default ON buying_cycle (is_default) WHERE is_default;

CREATE TABLE buying_stage (
    id             uuid PRIMARY KEY,
    cycle_id       uuid NOT NULL REFERENCES buying_cycle (id),
    position       int  NOT NULL CHECK (position > 0),
    label          text NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
    buyer_question text NOT NULL CHECK (length(buyer_question) <= 500)
);
CREATE INDEX buying_stage_cycle ON buying_stage (cycle_id, position);

-- One list in the installation; its stages are replaced together.
CREATE TABLE sales_stages (
    id      uuid   PRIMARY KEY,
    version bigint NOT NULL CHECK (version > 0)
);

CREATE TABLE sales_stage (
    id                    uuid   PRIMARY KEY,
    list_id               uuid   NOT NULL REFERENCES sales_stages (id),
    position              int    NOT NULL CHECK (position > 0),
    label                 text   NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
    hint_buying_stage_ids uuid[] NOT NULL
);

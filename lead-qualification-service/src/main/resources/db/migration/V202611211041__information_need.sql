-- Replicas of what interview-service heard; rows of different topics come in any order, so nothing refers to anything.
CREATE TABLE rep (
    id          uuid    PRIMARY KEY,
    sequence    bigint  NOT NULL,
    name        text    NOT NULL,
    region_code text    NOT NULL,
    active      boolean NOT NULL
);

CREATE TABLE information_need (
    id           uuid        PRIMARY KEY,
    sequence     bigint      NOT NULL,
    erased       boolean     NOT NULL,
    rep_id       uuid,
    region_code  text,
    conducted_at timestamptz,
    quote        text,
    know         text,
    why          text,
    if_yes       text,
    if_no        text
);

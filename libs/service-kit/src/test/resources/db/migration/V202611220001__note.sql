CREATE TABLE note (
    id      uuid   PRIMARY KEY,
    version bigint NOT NULL CHECK (version > 0),
    code    text   NOT NULL UNIQUE,
    text    text   NOT NULL CHECK (length(text) BETWEEN 1 AND 300000)
);
CREATE TABLE note_replica (
    id       uuid   PRIMARY KEY,
    sequence bigint NOT NULL,
    text     text   NOT NULL,
    applied  int    NOT NULL DEFAULT 1
);
CREATE TABLE note_tally (
    one   int    PRIMARY KEY DEFAULT 1,
    notes bigint NOT NULL
);

CREATE TABLE region (
    id        uuid   PRIMARY KEY,
    version   bigint NOT NULL CHECK (version > 0),
    code      text   NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9][A-Z0-9_-]{0,19}$'),
    name      text   NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    time_zone text   NOT NULL CHECK (length(time_zone) BETWEEN 1 AND 64)
);

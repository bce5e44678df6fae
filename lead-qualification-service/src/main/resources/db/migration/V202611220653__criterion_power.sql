-- What was last told of each question: it is told again when its label, its direction or its proposal changes.
CREATE TABLE criterion_power (
    id       uuid    PRIMARY KEY,
    version  bigint  NOT NULL CHECK (version > 0),
    told     jsonb   NOT NULL
);

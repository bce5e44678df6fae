-- Outcomes by segment as well; '' is all of them. Without a criterion: all won and lost leads of the segment.
ALTER TABLE outcome_tally ADD COLUMN segment text NOT NULL DEFAULT '' CHECK (length(segment) <= 200);
ALTER TABLE outcome_tally ALTER COLUMN criterion_id DROP NOT NULL;
INSERT INTO outcome_tally (criterion_id, value, won, lost)
SELECT NULL, '', count(*) FILTER (WHERE outcome = 'WON'), count(*) FILTER (WHERE outcome = 'LOST') FROM lead
WHERE outcome IN ('WON', 'LOST') HAVING count(*) > 0;

-- What was foretold of a lead before its outcome was known: that is how models are judged.
CREATE TABLE lead_outcome (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lead_id   uuid        NOT NULL UNIQUE,
    won       boolean     NOT NULL,
    closed_at timestamptz NOT NULL,
    base_rate double precision CHECK (base_rate BETWEEN 0 AND 1),
    evidence  double precision CHECK (evidence BETWEEN 0 AND 1),
    fitted    double precision CHECK (fitted BETWEEN 0 AND 1)
);
INSERT INTO lead_outcome (lead_id, won, closed_at)
SELECT id, outcome = 'WON', closed_at FROM lead WHERE outcome IN ('WON', 'LOST') ORDER BY closed_at;

CREATE TABLE scoring_model (
    id       uuid        PRIMARY KEY,
    number   bigint      NOT NULL UNIQUE CHECK (number > 0),
    built_at timestamptz NOT NULL,
    asked    text        NOT NULL,
    outcomes bigint      NOT NULL CHECK (outcomes >= 0),
    content  jsonb       NOT NULL
);

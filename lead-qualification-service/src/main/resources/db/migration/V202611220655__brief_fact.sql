-- What other services last told that helps in a call; rows of different topics come in any order.
CREATE TABLE brief_fact (
    kind     text        NOT NULL,
    id       uuid        NOT NULL,
    sequence bigint      NOT NULL,
    ref      uuid,
    at       timestamptz,
    told     jsonb       NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE INDEX brief_fact_by_ref ON brief_fact (kind, ref) WHERE ref IS NOT NULL;
CREATE INDEX brief_fact_by_time ON brief_fact (kind, at, ref) WHERE at IS NOT NULL;
CREATE INDEX brief_fact_by_stage ON brief_fact USING gin ((told -> 'buyingStageIds')) WHERE kind = 'ACTIVITY';

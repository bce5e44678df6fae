-- What was done with material, once for each id of the system that tells it.
CREATE TABLE engagement (
    external_id text        PRIMARY KEY CHECK (length(external_id) BETWEEN 1 AND 200),
    kind        text        NOT NULL CHECK (kind IN ('SHARED', 'OPENED', 'PAGE_READ', 'SEARCHED_NOT_FOUND')),
    material_id uuid,
    rep_id      uuid,
    query       text        CHECK (length(query) <= 200),
    happened_at timestamptz NOT NULL,
    CHECK ((kind = 'SEARCHED_NOT_FOUND') = (query IS NOT NULL)),
    CHECK ((kind = 'SEARCHED_NOT_FOUND') = (material_id IS NULL))
);
CREATE INDEX engagement_happened_at ON engagement USING brin (happened_at);

-- Tallies, so that a million events are read as fast as a thousand. No rep is the id of zeros.
CREATE TABLE engagement_tally (
    material_id uuid        NOT NULL,
    rep_id      uuid        NOT NULL,
    shared      bigint      NOT NULL,
    opened      bigint      NOT NULL,
    pages_read  bigint      NOT NULL,
    last_at     timestamptz NOT NULL,
    PRIMARY KEY (material_id, rep_id)
);
CREATE INDEX engagement_tally_rep ON engagement_tally (rep_id, material_id);

-- What was searched for and not found, in lower case.
CREATE TABLE unmet_search (
    query    text        PRIMARY KEY CHECK (length(query) BETWEEN 1 AND 200),
    searches bigint      NOT NULL CHECK (searches > 0),
    first_at timestamptz NOT NULL,
    last_at  timestamptz NOT NULL
);
CREATE INDEX unmet_search_often ON unmet_search (searches, query);

ALTER TABLE activity_replica ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple', name)) STORED;
CREATE INDEX activity_replica_words ON activity_replica USING gin (words);

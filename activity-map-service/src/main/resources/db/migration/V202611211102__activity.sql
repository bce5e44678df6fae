CREATE TABLE activity (
    id                 uuid   PRIMARY KEY,
    version            bigint NOT NULL CHECK (version > 0),
    name               text   NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_key           text   NOT NULL,
    goal               text   CHECK (length(goal) BETWEEN 1 AND 1000),
    state              text   NOT NULL CHECK (state IN ('PROPOSED', 'AGREED', 'RETIRED')),
    relevance          text   NOT NULL CHECK (relevance IN ('UNDECIDED', 'RELEVANT', 'NOT_RELEVANT')),
    relevance_reason   text   CHECK (length(relevance_reason) BETWEEN 1 AND 1000),
    tool_needed        text   NOT NULL CHECK (tool_needed IN ('UNDECIDED', 'YES', 'NO', 'SALES_OWNS')),
    tool_needed_reason text   CHECK (length(tool_needed_reason) BETWEEN 1 AND 1000),
    buying_stage_ids   uuid[] NOT NULL,
    -- The transaction that last changed the words: what changed since a snapshot is found without a clock.
    changed_in         xid8   NOT NULL DEFAULT pg_current_xact_id()
);
-- The common name is common: no two living activities share it.
CREATE UNIQUE INDEX activity_name ON activity (name_key) WHERE state <> 'RETIRED';
CREATE INDEX activity_stages ON activity USING gin (buying_stage_ids);
CREATE INDEX activity_changed_in ON activity (changed_in);
CREATE INDEX activity_relevance ON activity (relevance, id);
CREATE INDEX activity_state ON activity (state, id);

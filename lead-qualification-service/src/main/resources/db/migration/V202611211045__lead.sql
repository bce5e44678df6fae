CREATE TABLE lead (
    id                  uuid        PRIMARY KEY,
    version             bigint      NOT NULL CHECK (version > 0),
    name_id             uuid        NOT NULL REFERENCES name,
    cycle               int         NOT NULL CHECK (cycle > 0),
    state               text        NOT NULL,
    outcome             text        CHECK (outcome IN ('WON', 'LOST', 'REJECTED', 'DISQUALIFIED', 'EXPIRED')),
    reason_code         text,
    reason_note         text        CHECK (length(reason_note) <= 2000),
    reason_criteria     text[]      NOT NULL,
    opened_at           timestamptz NOT NULL,
    state_since         timestamptz NOT NULL,
    handed_over_at      timestamptz,
    first_touch_at      timestamptz,
    closed_at           timestamptz,
    UNIQUE (name_id, cycle),
    CHECK ((outcome IS NULL)
        = (state IN ('NAME', 'ENRICHING', 'QUALIFIED', 'HANDED_OVER', 'ACCEPTED', 'WORKING', 'OPPORTUNITY'))),
    CHECK ((reason_code IS NOT NULL) = (outcome IS NOT NULL AND outcome <> 'WON'))
);
CREATE INDEX lead_by_state ON lead (state, id);

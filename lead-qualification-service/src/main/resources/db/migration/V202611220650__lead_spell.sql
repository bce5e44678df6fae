-- How long a lead was in each of its states: one row when it leaves one. Where it is now is in its own row.
CREATE TABLE lead_spell (
    lead_id    uuid        NOT NULL,
    version    bigint      NOT NULL,
    state      text        NOT NULL,
    entered_at timestamptz NOT NULL,
    left_at    timestamptz NOT NULL CHECK (left_at >= entered_at),
    PRIMARY KEY (lead_id, version)
);
-- Leads that were given back for want of context, by when: criteria that were missed often are proposed.
CREATE INDEX lead_without_context ON lead (closed_at) WHERE reason_code = 'MISSING_CONTEXT';

-- What Marketing and Sales have promised each other about leads, and when it was settled: kept, or the cycle ended.
CREATE TABLE lead_promise (
    lead_id    uuid        NOT NULL,
    promise    text        NOT NULL CHECK (promise IN ('HAND_OVER', 'ANSWER', 'FIRST_TOUCH', 'CONTEXT')),
    sequence   bigint      NOT NULL,
    due_at     timestamptz NOT NULL,
    settled_at timestamptz,
    PRIMARY KEY (lead_id, promise)
);
CREATE INDEX lead_promise_running ON lead_promise (due_at) WHERE settled_at IS NULL;
CREATE INDEX lead_promise_broken ON lead_promise (settled_at) WHERE settled_at > due_at;

INSERT INTO lead_promise (lead_id, promise, sequence, due_at, settled_at)
SELECT id, 'FIRST_TOUCH', sequence, due_at,
    CASE WHEN touched OR state NOT IN ('HANDED_OVER', 'ACCEPTED') THEN least(since, due_at) END
FROM agenda_subject WHERE kind = 'LEAD' AND due_at IS NOT NULL;

-- What became of a promise follows from three instants of its lead, and does not change any more once it is kept or the
-- cycle has ended; only what is OPEN depends on the time at which one reads. So promises are found and counted by index.
ALTER TABLE lead
    ADD COLUMN hand_over_verdict text GENERATED ALWAYS AS (
        CASE WHEN hand_over_due_at IS NULL THEN NULL
            WHEN handed_over_at <= hand_over_due_at THEN 'MET' WHEN handed_over_at > hand_over_due_at THEN 'MISSED'
            WHEN closed_at <= hand_over_due_at THEN 'VOID' ELSE 'OPEN' END) STORED,
    ADD COLUMN answer_verdict text GENERATED ALWAYS AS (
        CASE WHEN answer_due_at IS NULL THEN NULL
            WHEN answered_at <= answer_due_at THEN 'MET' WHEN answered_at > answer_due_at THEN 'MISSED'
            WHEN closed_at <= answer_due_at THEN 'VOID' ELSE 'OPEN' END) STORED,
    ADD COLUMN first_touch_verdict text GENERATED ALWAYS AS (
        CASE WHEN first_touch_due_at IS NULL THEN NULL
            WHEN first_touch_at <= first_touch_due_at THEN 'MET' WHEN first_touch_at > first_touch_due_at THEN 'MISSED'
            WHEN closed_at <= first_touch_due_at THEN 'VOID' ELSE 'OPEN' END) STORED,
    -- What was missing is taken up after the cycle has ended: its end makes nothing void.
    ADD COLUMN context_verdict text GENERATED ALWAYS AS (
        CASE WHEN context_due_at IS NULL THEN NULL
            WHEN state = 'RECYCLED' AND state_since <= context_due_at THEN 'MET'
            WHEN state = 'RECYCLED' THEN 'MISSED' ELSE 'OPEN' END) STORED;
CREATE INDEX lead_hand_over_promise ON lead (hand_over_verdict, hand_over_due_at, id)
    WHERE hand_over_verdict IS NOT NULL;
CREATE INDEX lead_answer_promise ON lead (answer_verdict, answer_due_at, id) WHERE answer_verdict IS NOT NULL;
CREATE INDEX lead_first_touch_promise ON lead (first_touch_verdict, first_touch_due_at, id)
    WHERE first_touch_verdict IS NOT NULL;
CREATE INDEX lead_context_promise ON lead (context_verdict, context_due_at, id) WHERE context_verdict IS NOT NULL;
DROP INDEX lead_promised;

-- Which pitches somebody answered. No replica: a pitch that arrives late, or is linked to the claim later, was not among
-- those that were seen, however early it was heard.
CREATE TABLE answered_pitch (
    claim_id     uuid NOT NULL REFERENCES claim (id),
    statement_id uuid NOT NULL,
    PRIMARY KEY (claim_id, statement_id)
);

INSERT INTO answered_pitch (claim_id, statement_id)
SELECT p.claim_id, p.statement_id FROM pitch_replica p JOIN claim c ON c.id = p.claim_id
WHERE p.heard_at <= c.challenges_answered_at;

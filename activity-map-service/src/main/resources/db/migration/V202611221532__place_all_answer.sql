-- What a batch was answered, as long as its Idempotency-Key is kept: asked again, it is told again, and nothing is placed.
CREATE TABLE place_all_answer (
    id          uuid        PRIMARY KEY,
    answered_at timestamptz NOT NULL,
    answer      jsonb       NOT NULL
);
CREATE INDEX place_all_answer_answered ON place_all_answer (answered_at);

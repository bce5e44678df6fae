-- Running tallies of open leads. Every change adds a row and nobody waits for a lock; now and then the rows are summed
-- up. Without a criterion: open leads; with one: open leads that have an answer to it.
CREATE TABLE gap_tally (
    criterion_id uuid,
    leads        bigint NOT NULL
);

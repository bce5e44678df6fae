-- The newest statements that hold a word are looked for among so many of the newest first: in the order in which they
-- were recorded, which an id that a client chose does not tell. Several bear the same time; each has its own number.
-- Which claim a pitch contests is taken out of the content as other references are.
ALTER TABLE statement ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY,
    ADD COLUMN claim_id uuid GENERATED ALWAYS AS (CAST(content ->> 'claimId' AS uuid)) STORED;
CREATE UNIQUE INDEX statement_number ON statement (number);
DROP INDEX statement_newest;

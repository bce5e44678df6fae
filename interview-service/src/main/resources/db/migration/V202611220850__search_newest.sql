-- The newest of very many statements that hold a word are found by when they were recorded: an id that a client chose
-- tells no time. How common words are, is what decides between this index and the one of words.
CREATE INDEX statement_newest ON statement (recorded_at, id) WHERE erased_at IS NULL;
ALTER TABLE statement ALTER COLUMN search SET STATISTICS 400;

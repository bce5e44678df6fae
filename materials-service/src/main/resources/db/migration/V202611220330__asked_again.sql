-- RATINGS when reps rated their satisfaction, COVERAGE while too few of them did.
ALTER TABLE need_replica ADD COLUMN satisfaction_basis text;

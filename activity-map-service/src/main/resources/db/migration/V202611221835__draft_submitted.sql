-- The material tells itself in which version reps were asked: nobody has to have heard of all that was before.
ALTER TABLE draft RENAME COLUMN changed_at TO submitted_in;
UPDATE draft SET submitted_in = CASE WHEN in_review THEN submitted_in + 1 ELSE 1 END;

-- With the reps who heard them: objections of few reps are not shown to a manager.
DROP INDEX rep_tally_objections;
CREATE INDEX rep_tally_objections ON rep_tally (activity_id, rep_id, region_code, quarter) INCLUDE (open_objections)
    WHERE open_objections <> 0;

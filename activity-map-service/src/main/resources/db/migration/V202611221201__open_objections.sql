-- Objections that nobody handled, newest first: those that wait where an activity could come up are read from here.
CREATE INDEX statement_open_objections_newest ON statement (conducted_at DESC, id DESC)
    WHERE kind = 'OBJECTION' AND NOT erased AND outcome IN ('UNHANDLED', 'LOST_ON_IT');

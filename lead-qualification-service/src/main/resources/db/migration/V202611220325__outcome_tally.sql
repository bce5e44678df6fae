-- Running tallies of won and lost leads by what was answered when they ended, added to and summed up like gap_tally.
CREATE TABLE outcome_tally (
    criterion_id uuid   NOT NULL,
    value        text   NOT NULL,
    won          bigint NOT NULL CHECK (won >= 0),
    lost         bigint NOT NULL CHECK (lost >= 0)
);
INSERT INTO outcome_tally (criterion_id, value, won, lost)
SELECT a.criterion_id, a.value, count(*) FILTER (WHERE l.outcome = 'WON'), count(*) FILTER (WHERE l.outcome = 'LOST')
FROM lead l JOIN answer a ON a.lead_id = l.id AND a.answered_at <= l.closed_at
JOIN criterion c ON c.id = a.criterion_id AND c.answer_type IN ('YES_NO', 'CHOICE')
WHERE l.outcome IN ('WON', 'LOST') GROUP BY a.criterion_id, a.value;

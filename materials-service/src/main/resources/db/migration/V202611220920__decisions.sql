-- Which decision of a meeting changed an activity, or was the reason to change its gap. No replica: decisions never change.
CREATE TABLE activity_decision (
    activity_id uuid        NOT NULL,
    decision_id uuid        NOT NULL,
    decided_at  timestamptz NOT NULL,
    PRIMARY KEY (activity_id, decision_id)
);
CREATE INDEX activity_decision_latest ON activity_decision (activity_id, decided_at, decision_id);

ALTER TABLE material_gap ADD COLUMN decision_id uuid;
ALTER TABLE gap_record ADD COLUMN decision_id uuid;

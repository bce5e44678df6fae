-- What a person or a rule placed a statement on; activity_id is where merges have carried it from there.
ALTER TABLE placement ADD COLUMN home_activity_id uuid REFERENCES activity (id);
UPDATE placement SET home_activity_id = activity_id;
ALTER TABLE placement ADD CHECK ((state = 'PLACED') = (home_activity_id IS NOT NULL));
CREATE INDEX placement_home ON placement (home_activity_id);

-- The activity that this one was merged into, and the one that stands for it after all merges: itself when none does.
ALTER TABLE activity
    ADD COLUMN merged_into_id uuid REFERENCES activity (id) CHECK (merged_into_id <> id),
    ADD COLUMN split_from_id  uuid REFERENCES activity (id),
    ADD COLUMN stands_in_id   uuid REFERENCES activity (id),
    -- what an activity was before it was merged, and is again after it is unmerged
    ADD COLUMN merged_state   text CHECK (merged_state IN ('PROPOSED', 'AGREED')),
    ADD CHECK (merged_into_id IS NULL OR state = 'RETIRED'),
    ADD CHECK ((merged_into_id IS NULL) = (merged_state IS NULL));
UPDATE activity SET stands_in_id = id;
ALTER TABLE activity ALTER COLUMN stands_in_id SET NOT NULL;
CREATE INDEX activity_merged_into ON activity (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX activity_stands_in ON activity (stands_in_id);

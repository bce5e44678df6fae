-- A merged activity is counted on the one that stands for it, at the end of the chain; on itself while it is not merged.
ALTER TABLE activity_replica ADD COLUMN merged_into_id uuid, ADD COLUMN counted_on_id uuid;
UPDATE activity_replica SET counted_on_id = id;
ALTER TABLE activity_replica ALTER COLUMN counted_on_id SET NOT NULL;
CREATE INDEX activity_replica_merged_into ON activity_replica (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX activity_replica_counted_on ON activity_replica (counted_on_id);

-- Kept with the match as well, so that it stands while the replicas are read again.
ALTER TABLE material_match ADD COLUMN counted_on_id uuid;
UPDATE material_match SET counted_on_id = activity_id;
ALTER TABLE material_match ALTER COLUMN counted_on_id SET NOT NULL;
CREATE INDEX material_match_counted_on ON material_match (counted_on_id, id);

-- Activities that may be counted elsewhere now; only ever appended to, so that nobody waits here.
CREATE TABLE pending_merge (
    activity_id uuid NOT NULL,
    event_id    uuid NOT NULL,
    actor       text NOT NULL
);
ALTER TABLE pending_merge SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

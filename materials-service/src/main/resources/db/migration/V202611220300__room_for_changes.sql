-- Rows that change with nearly every event keep room beside them, so that no index has to follow.
ALTER TABLE activity_coverage SET (fillfactor = 70);
ALTER TABLE need_replica SET (fillfactor = 70);
ALTER TABLE alignment SET (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

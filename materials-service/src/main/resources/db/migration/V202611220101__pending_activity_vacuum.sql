-- Rows come and go within one transaction: swept by number, not by share, so that the list stays as short as it looks.
ALTER TABLE pending_activity SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

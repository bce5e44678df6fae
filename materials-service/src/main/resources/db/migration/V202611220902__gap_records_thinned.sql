-- Lines that were looked at when their day was old: the last of each day for each gap.
ALTER TABLE gap_record ADD COLUMN thinned boolean NOT NULL DEFAULT false;
CREATE INDEX gap_record_to_thin ON gap_record (recorded_at) WHERE NOT thinned;
CREATE INDEX gap_record_thinned ON gap_record (recorded_at) WHERE thinned;

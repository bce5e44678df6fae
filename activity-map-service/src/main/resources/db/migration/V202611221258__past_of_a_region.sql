-- A past map of one region unpacks what was counted in the region, and reads nothing of the others.
CREATE INDEX map_past_region ON map_past (source, (state ->> 'region_code'), valid_to, valid_from)
    WHERE source IN ('rep_tally', 'statement_tally');

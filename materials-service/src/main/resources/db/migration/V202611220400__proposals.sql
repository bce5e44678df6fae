-- What an activity is for: the words by which material is proposed for it.
ALTER TABLE activity_replica ADD COLUMN goal text;

-- The same thing twice is found by what it says of itself.
CREATE INDEX material_title ON material (lower(title)) WHERE state <> 'ARCHIVED';
CREATE INDEX material_link ON material (link) WHERE state <> 'ARCHIVED' AND link IS NOT NULL;
CREATE INDEX material_checksum ON material (checksum) WHERE state <> 'ARCHIVED' AND checksum IS NOT NULL;

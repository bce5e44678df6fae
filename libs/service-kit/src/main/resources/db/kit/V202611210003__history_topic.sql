-- Two aggregates can share an id: an activity and the need assessed of it. Their topics tell them apart.
ALTER TABLE history ADD COLUMN topic text NOT NULL DEFAULT '';
ALTER TABLE history ALTER COLUMN topic DROP DEFAULT;
ALTER TABLE history DROP CONSTRAINT history_pkey;
ALTER TABLE history ADD PRIMARY KEY (aggregate_id, topic, version);

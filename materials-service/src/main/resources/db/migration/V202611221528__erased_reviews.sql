-- A review is changed once at most: when its rep is erased, the words go.
ALTER TABLE material_review ADD COLUMN version bigint NOT NULL DEFAULT 1 CHECK (version > 0);

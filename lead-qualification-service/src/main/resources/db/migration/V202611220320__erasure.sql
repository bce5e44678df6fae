-- When the person asked to be forgotten; nothing of the person is in the row then.
ALTER TABLE name ADD COLUMN erased_at timestamptz;
ALTER TABLE name ADD CHECK (erased_at IS NULL OR (do_not_contact AND email_key IS NULL AND external_id IS NULL));

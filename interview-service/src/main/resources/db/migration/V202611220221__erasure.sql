-- A person's data can be erased: the words and the name go, what was counted stays.
ALTER TABLE rep ADD COLUMN erased_at timestamptz;
ALTER TABLE rep ADD CHECK (erased_at IS NULL OR (NOT active AND hired_on IS NULL));

ALTER TABLE interview ADD COLUMN rep_erased boolean NOT NULL DEFAULT false;
ALTER TABLE interview ADD CHECK (NOT rep_erased OR external_key IS NULL);

ALTER TABLE statement ADD COLUMN erased_at timestamptz;
ALTER TABLE statement ADD CHECK ((erased_at IS NULL) = (content ->> 'quote' IS NOT NULL));
ALTER TABLE statement ADD CHECK (erased_at IS NULL OR external_id IS NULL);

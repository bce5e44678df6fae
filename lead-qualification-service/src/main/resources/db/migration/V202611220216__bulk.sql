-- A lead is made in the transaction that makes its name, and names stay: asking for each lead whether its name is there
-- took as long as writing it.
ALTER TABLE lead DROP CONSTRAINT lead_name_id_fkey;

-- Names without an id of the CRM, or without an address, need no entry.
ALTER TABLE name DROP CONSTRAINT name_external_id_key, DROP CONSTRAINT name_email_key_key;
CREATE UNIQUE INDEX name_external_id ON name (external_id) WHERE external_id IS NOT NULL;
CREATE UNIQUE INDEX name_email_key ON name (email_key) WHERE email_key IS NOT NULL;

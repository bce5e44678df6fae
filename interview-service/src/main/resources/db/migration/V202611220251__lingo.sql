-- Terms whose meaning was told: looked up while somebody is interviewed.
CREATE INDEX statement_lingo ON statement (lower(content ->> 'term')) WHERE kind = 'LINGO';

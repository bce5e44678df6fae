-- How the file of a list was understood: its encoding, what stands between its columns, and what was set right.
ALTER TABLE name_list ADD COLUMN reading jsonb;

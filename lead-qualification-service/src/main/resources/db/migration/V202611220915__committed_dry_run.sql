-- The list that was made of a dry run, once.
ALTER TABLE name_list ADD COLUMN committed_as uuid;

-- What was said is found by its words, in the language in which it was said: the quote first, then what was made of it.
ALTER TABLE statement ADD COLUMN search tsvector GENERATED ALWAYS AS (
    setweight(CASE COALESCE(content ->> 'language', 'en')
            WHEN 'en' THEN to_tsvector('english', COALESCE(content ->> 'quote', ''))
            WHEN 'de' THEN to_tsvector('german', COALESCE(content ->> 'quote', ''))
            WHEN 'fr' THEN to_tsvector('french', COALESCE(content ->> 'quote', ''))
            WHEN 'es' THEN to_tsvector('spanish', COALESCE(content ->> 'quote', ''))
            WHEN 'it' THEN to_tsvector('italian', COALESCE(content ->> 'quote', ''))
            WHEN 'nl' THEN to_tsvector('dutch', COALESCE(content ->> 'quote', ''))
            WHEN 'pt' THEN to_tsvector('portuguese', COALESCE(content ->> 'quote', ''))
            WHEN 'sv' THEN to_tsvector('swedish', COALESCE(content ->> 'quote', ''))
            ELSE to_tsvector('simple', COALESCE(content ->> 'quote', '')) END, 'A')
    || setweight(CASE COALESCE(content ->> 'language', 'en')
            WHEN 'en' THEN to_tsvector('english', COALESCE(content ->> 'activity', content ->> 'wish', content ->> 'know', content ->> 'line', content ->> 'term' || ' ' || (content ->> 'meaning'), ''))
            WHEN 'de' THEN to_tsvector('german', COALESCE(content ->> 'activity', content ->> 'wish', content ->> 'know', content ->> 'line', content ->> 'term' || ' ' || (content ->> 'meaning'), ''))
            WHEN 'fr' THEN to_tsvector('french', COALESCE(content ->> 'activity', content ->> 'wish', content ->> 'know', content ->> 'line', content ->> 'term' || ' ' || (content ->> 'meaning'), ''))
            WHEN 'es' THEN to_tsvector('spanish', COALESCE(content ->> 'activity', content ->> 'wish', content ->> 'know', content ->> 'line', content ->> 'term' || ' ' || (content ->> 'meaning'), ''))
            WHEN 'it' THEN to_tsvector('italian', COALESCE(content ->> 'activity', content ->> 'wish', content ->> 'know', content ->> 'line', content ->> 'term' || ' ' || (content ->> 'meaning'), ''))
            WHEN 'nl' THEN to_tsvector('dutch', COALESCE(content ->> 'activity', content ->> 'wish', content ->> 'know', content ->> 'line', content ->> 'term' || ' ' || (content ->> 'meaning'), ''))
            WHEN 'pt' THEN to_tsvector('portuguese', COALESCE(content ->> 'activity', content ->> 'wish', content ->> 'know', content ->> 'line', content ->> 'term' || ' ' || (content ->> 'meaning'), ''))
            WHEN 'sv' THEN to_tsvector('swedish', COALESCE(content ->> 'activity', content ->> 'wish', content ->> 'know', content ->> 'line', content ->> 'term' || ' ' || (content ->> 'meaning'), ''))
            ELSE to_tsvector('simple', COALESCE(content ->> 'activity', content ->> 'wish', content ->> 'know', content ->> 'line', content ->> 'term' || ' ' || (content ->> 'meaning'), '')) END, 'B')
    -- whole words, for the beginnings of words that no stem keeps
    || setweight(to_tsvector('simple', COALESCE(content ->> 'quote', '')), 'C')) STORED;
CREATE INDEX statement_search ON statement USING gin (search) WITH (fastupdate = off);

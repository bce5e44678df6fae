-- What something is called in common, and the words that lead to it: the term itself and its variants, by region.
CREATE TABLE glossary_term (
    id       uuid   PRIMARY KEY,
    sequence bigint NOT NULL CHECK (sequence > 0),
    term     text   NOT NULL
);
CREATE TABLE glossary_word (
    term_id uuid   NOT NULL,
    text    text   NOT NULL,
    lexemes text[] NOT NULL GENERATED ALWAYS AS (tsvector_to_array(to_tsvector('simple', text))) STORED,
    PRIMARY KEY (term_id, text)
);
CREATE INDEX glossary_word_lexemes ON glossary_word USING gin (lexemes);

CREATE TABLE theme_replica (
    id       uuid   PRIMARY KEY,
    sequence bigint NOT NULL CHECK (sequence > 0),
    name     text   NOT NULL
);

-- A review of what a draft said before it was taken back to be changed: kept, and counted no longer.
ALTER TABLE material_review ADD COLUMN outdated boolean NOT NULL DEFAULT false;

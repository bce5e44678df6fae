-- Where names came from; the job of the same id says how far the file is read.
CREATE TABLE name_list (
    id            uuid        PRIMARY KEY,
    source_type   text        NOT NULL CHECK (length(source_type) BETWEEN 1 AND 60),
    source_name   text        NOT NULL CHECK (length(source_name) BETWEEN 1 AND 200),
    source_date   date        NOT NULL,
    offer         text        CHECK (length(offer) <= 1000),
    promised      text        CHECK (length(promised) <= 1000),
    consent_basis text        NOT NULL CHECK (length(consent_basis) BETWEEN 1 AND 200),
    mode          text        NOT NULL,
    mapping       jsonb       NOT NULL,
    mapping_given boolean     NOT NULL
);

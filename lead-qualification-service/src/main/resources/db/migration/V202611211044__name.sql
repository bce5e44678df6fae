CREATE TABLE name (
    id               uuid        PRIMARY KEY,
    version          bigint      NOT NULL CHECK (version > 0),
    external_id      text        UNIQUE CHECK (length(external_id) BETWEEN 1 AND 200),
    email            text,
    phone            text,
    given_name       text,
    family_name      text,
    full_name        text,
    company          text,
    title            text,
    country          text,
    do_not_contact   boolean     NOT NULL,
    consent          text,
    attributes       jsonb       NOT NULL,
    name_list_id     uuid,
    lead_id          uuid        NOT NULL,
    state            text        NOT NULL,
    created_at       timestamptz NOT NULL,
    -- What names are recognised by: normalised, null where there is nothing to recognise.
    email_key        text        UNIQUE,
    phone_key        text,
    name_company_key text
);
CREATE INDEX name_by_phone ON name (phone_key, id) WHERE phone_key IS NOT NULL;
CREATE INDEX name_by_name_company ON name (name_company_key, id) WHERE name_company_key IS NOT NULL;
CREATE INDEX name_by_list ON name (name_list_id, id) WHERE name_list_id IS NOT NULL;
CREATE INDEX name_by_state ON name (state, id);

-- What is known about a name in one of its cycles.
CREATE TABLE answer (
    lead_id      uuid        NOT NULL,
    criterion_id uuid        NOT NULL REFERENCES criterion,
    value        text        NOT NULL CHECK (length(value) BETWEEN 1 AND 2000),
    source       text        NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    answered_at  timestamptz NOT NULL,
    carried_over boolean     NOT NULL,
    PRIMARY KEY (lead_id, criterion_id)
);

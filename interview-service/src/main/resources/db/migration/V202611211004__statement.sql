-- The content is kept as it was said; what lists filter by and other rows refer to is taken out of it by the database.
CREATE TABLE statement (
    id                    uuid        PRIMARY KEY,
    version               bigint      NOT NULL CHECK (version > 0),
    kind                  text        NOT NULL CHECK (kind IN ('ACTIVITY', 'GOAL', 'INFORMATION_NEED', 'WANT', 'OBJECTION',
        'COMPETITOR_PITCH', 'PROSPECT_WORRY', 'TREND', 'LINGO', 'HOME_OFFICE_ASK', 'MATERIAL_FEEDBACK')),
    interview_id          uuid        NOT NULL REFERENCES interview (id),
    rep_id                uuid        NOT NULL REFERENCES rep (id),
    region_code           text        NOT NULL,
    conducted_at          timestamptz NOT NULL,
    quarter               text        NOT NULL CHECK (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    interview_transitions jsonb       NOT NULL CHECK (jsonb_typeof(interview_transitions) = 'array'),
    recorded_at           timestamptz NOT NULL,
    external_id           text UNIQUE CHECK (length(external_id) BETWEEN 1 AND 200),
    content               jsonb       NOT NULL,
    transition_from       text GENERATED ALWAYS AS (content -> 'transition' ->> 'from') STORED,
    transition_to         text GENERATED ALWAYS AS (content -> 'transition' ->> 'to') STORED,
    question_id           uuid GENERATED ALWAYS AS (CAST(content ->> 'questionId' AS uuid)) STORED REFERENCES question (id),
    of_statement_id       uuid GENERATED ALWAYS AS (CAST(content ->> 'ofStatementId' AS uuid)) STORED REFERENCES statement (id),
    competitor_id         uuid GENERATED ALWAYS AS (CAST(content ->> 'competitorId' AS uuid)) STORED REFERENCES competitor (id),
    theme_id              uuid GENERATED ALWAYS AS (CAST(content ->> 'themeId' AS uuid)) STORED,
    CHECK (content ->> 'kind' = kind),
    CHECK (length(content ->> 'quote') BETWEEN 1 AND 4000),
    CHECK (CAST(content ->> 'importance' AS int) BETWEEN 1 AND 5),
    CHECK (CAST(content ->> 'satisfaction' AS int) BETWEEN 1 AND 5),
    CHECK ((kind = 'GOAL') = (of_statement_id IS NOT NULL)),
    CHECK ((kind = 'COMPETITOR_PITCH') = (competitor_id IS NOT NULL))
);
CREATE INDEX statement_kind ON statement (kind, id);
CREATE INDEX statement_rep ON statement (rep_id, id);
CREATE INDEX statement_region ON statement (region_code, id);
CREATE INDEX statement_interview ON statement (interview_id, id);
CREATE INDEX statement_transition ON statement (transition_from, transition_to, id) WHERE transition_from IS NOT NULL;
CREATE INDEX statement_transition_to ON statement (transition_to, id) WHERE transition_to IS NOT NULL;
CREATE INDEX statement_theme ON statement (theme_id, id) WHERE theme_id IS NOT NULL;
-- A goal stands on the map where its activity statement stands.
CREATE INDEX statement_placed_as ON statement (COALESCE(of_statement_id, id), id);

-- What a statement said before it was corrected.
CREATE TABLE statement_version (
    statement_id uuid        NOT NULL REFERENCES statement (id),
    version      bigint      NOT NULL CHECK (version > 0),
    replaced_at  timestamptz NOT NULL,
    replaced_by  text        NOT NULL,
    reason       text CHECK (length(reason) <= 500),
    content      jsonb       NOT NULL,
    PRIMARY KEY (statement_id, version)
);

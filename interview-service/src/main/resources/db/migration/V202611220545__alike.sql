-- Statements of the field kinds of which nobody has said what they mean, and those of a theme, the newest first. The time
-- decides, since an id that a client chose tells none.
CREATE INDEX statement_of_theme ON statement (theme_id, recorded_at, id) WHERE theme_id IS NOT NULL;
CREATE INDEX statement_without_theme ON statement (recorded_at, id) WHERE theme_id IS NULL AND erased_at IS NULL
    AND kind IN ('OBJECTION', 'PROSPECT_WORRY', 'TREND', 'COMPETITOR_PITCH', 'HOME_OFFICE_ASK');

-- What somebody looked at and said: it means something else. The subject is a theme or a statement.
CREATE TABLE not_alike (
    subject_id   uuid        NOT NULL,
    statement_id uuid        NOT NULL REFERENCES statement (id),
    dismissed_at timestamptz NOT NULL,
    dismissed_by text        NOT NULL CHECK (length(dismissed_by) <= 200),
    PRIMARY KEY (subject_id, statement_id)
);
CREATE INDEX not_alike_statement ON not_alike (statement_id);

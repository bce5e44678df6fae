-- Whom to tell of what happens, and what was told.
CREATE TABLE webhook_endpoint (
    id               uuid        PRIMARY KEY,
    version          bigint      NOT NULL CHECK (version > 0),
    url              text        NOT NULL CHECK (length(url) BETWEEN 1 AND 2000),
    description      text        CHECK (length(description) <= 500),
    event_types      text[]      NOT NULL,
    state            text        NOT NULL CHECK (state IN ('ENABLED', 'DISABLED')),
    disabled_because text        CHECK (disabled_because IN ('BY_HAND', 'GONE', 'FAILING')),
    secret           text        NOT NULL,
    former_secret    text,
    former_until     timestamptz,
    created_at       timestamptz NOT NULL,
    -- How it goes: tries that failed since the last that did not, and when it is tried next.
    failures         int         NOT NULL DEFAULT 0,
    retry_at         timestamptz,
    last_success_at  timestamptz,
    last_failure_at  timestamptz,
    last_error       text,
    CHECK ((disabled_because IS NULL) = (state = 'ENABLED'))
);

-- Every event that came while there was an endpoint, for replay; once, whoever wants it.
CREATE TABLE webhook_event (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id uuid        NOT NULL UNIQUE,
    type     text        NOT NULL,
    subject  uuid        NOT NULL,
    time     timestamptz NOT NULL,
    envelope text        NOT NULL
);
CREATE INDEX webhook_event_by_time ON webhook_event (time, position);
CREATE INDEX webhook_event_by_subject ON webhook_event (subject);

CREATE TABLE webhook_delivery (
    seq            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id             uuid        NOT NULL DEFAULT uuidv7() UNIQUE,
    endpoint_id    uuid        NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
    event_position bigint      NOT NULL REFERENCES webhook_event ON DELETE CASCADE,
    subject        uuid        NOT NULL,
    state          text        NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'DELIVERED', 'FAILED')),
    attempts       int         NOT NULL DEFAULT 0,
    next_at        timestamptz NOT NULL,
    replay         boolean     NOT NULL,
    last_status    int,
    last_error     text,
    created_at     timestamptz NOT NULL,
    finished_at    timestamptz
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (endpoint_id, next_at, seq) WHERE state = 'PENDING';
CREATE INDEX webhook_delivery_order ON webhook_delivery (endpoint_id, subject, seq) WHERE state = 'PENDING';
CREATE INDEX webhook_delivery_log ON webhook_delivery (endpoint_id, seq);
CREATE INDEX webhook_delivery_event ON webhook_delivery (event_position);

CREATE TABLE webhook_attempt (
    delivery_seq bigint      NOT NULL REFERENCES webhook_delivery ON DELETE CASCADE,
    at           timestamptz NOT NULL,
    status       int,
    error        text,
    millis       bigint      NOT NULL
);
CREATE INDEX webhook_attempt_by_delivery ON webhook_attempt (delivery_seq, at);

-- What comes late of a person or a statement that was erased is not taken up again.
CREATE TABLE webhook_forgotten (
    subject uuid        PRIMARY KEY,
    at      timestamptz NOT NULL
);

-- Keeps events and queues them for the endpoints that want them, in the given order; an event that is known is passed over.
CREATE FUNCTION webhook_hear(ids uuid[], types text[], subjects uuid[], times timestamptz[], envelopes text[])
RETURNS void LANGUAGE sql AS $$
    WITH heard AS (
        INSERT INTO webhook_event (event_id, type, subject, time, envelope)
        SELECT e.id, e.type, e.subject, e.time, e.envelope
        FROM unnest(ids, types, subjects, times, envelopes) WITH ORDINALITY AS e (id, type, subject, time, envelope, n)
        WHERE NOT EXISTS (SELECT FROM webhook_forgotten f WHERE f.subject = e.subject AND f.at >= e.time)
        ORDER BY e.n
        ON CONFLICT (event_id) DO NOTHING
        RETURNING position, type, subject, time)
    INSERT INTO webhook_delivery (endpoint_id, event_position, subject, next_at, replay, created_at)
    SELECT w.id, h.position, h.subject, now(), false, now()
    FROM heard h JOIN webhook_endpoint w
        ON (w.state = 'ENABLED' OR w.disabled_because = 'FAILING') AND h.time >= w.created_at
        AND (cardinality(w.event_types) = 0
            OR EXISTS (SELECT FROM unnest(w.event_types) t (pattern) WHERE h.type LIKE replace(t.pattern, '*', '%')))
    ORDER BY h.position
$$;

-- The changes of leads in the order in which they can be read: a place is given once the change is committed.
CREATE TABLE lead_change (
    seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    position bigint UNIQUE,
    lead_ids uuid[]      NOT NULL,
    versions bigint[]    NOT NULL CHECK (cardinality(versions) = cardinality(lead_ids)),
    types    text[]      NOT NULL CHECK (cardinality(types) = cardinality(lead_ids)),
    times    timestamptz[] NOT NULL CHECK (cardinality(times) = cardinality(lead_ids))
);
CREATE INDEX lead_change_unplaced ON lead_change (seq) WHERE position IS NULL;

-- What this service tells goes to the feed of changes and to the endpoints in the same transaction. A line of a bundle is
-- topic, key and envelope between tabs; the envelope's own fields stand before its data.
CREATE FUNCTION outbox_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO lead_change (lead_ids, versions, types, times)
    SELECT array_agg(split_part(line, E'\t', 2)::uuid ORDER BY n),
        array_agg(split_part(split_part(line, '"sequence":"', 2), '"', 1)::bigint ORDER BY n),
        array_agg(split_part(split_part(line, '"type":"', 2), '"', 1) ORDER BY n),
        array_agg(split_part(split_part(line, '"time":"', 2), '"', 1)::timestamptz ORDER BY n)
    FROM string_to_table(NEW.lines, E'\n') WITH ORDINALITY AS l (line, n)
    WHERE line LIKE E'needmap.leads.lead.v1\t%'
    HAVING count(*) > 0;
    IF EXISTS (SELECT FROM webhook_endpoint) THEN
        PERFORM webhook_hear(
            array_agg(split_part(split_part(line, '"id":"', 2), '"', 1)::uuid ORDER BY n),
            array_agg(split_part(split_part(line, '"type":"', 2), '"', 1) ORDER BY n),
            array_agg(split_part(line, E'\t', 2)::uuid ORDER BY n),
            array_agg(split_part(split_part(line, '"time":"', 2), '"', 1)::timestamptz ORDER BY n),
            array_agg(split_part(line, E'\t', 3) ORDER BY n))
        FROM string_to_table(NEW.lines, E'\n') WITH ORDINALITY AS l (line, n)
        WHERE line NOT LIKE E'needmap.leads.webhook.v1\t%'
        HAVING count(*) > 0;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER outbox_told AFTER INSERT ON outbox_bundle FOR EACH ROW EXECUTE FUNCTION outbox_told();

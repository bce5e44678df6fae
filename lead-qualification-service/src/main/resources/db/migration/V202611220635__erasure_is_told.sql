-- The event that tells of the erasure itself is told.
-- Keeps events and queues them for the endpoints that want them, in the given order; an event that is known is passed over.
CREATE OR REPLACE FUNCTION webhook_hear(ids uuid[], types text[], subjects uuid[], times timestamptz[], envelopes text[])
RETURNS void LANGUAGE sql AS $$
    WITH heard AS (
        INSERT INTO webhook_event (event_id, type, subject, time, envelope)
        SELECT e.id, e.type, e.subject, e.time, e.envelope
        FROM unnest(ids, types, subjects, times, envelopes) WITH ORDINALITY AS e (id, type, subject, time, envelope, n)
        WHERE NOT EXISTS (SELECT FROM webhook_forgotten f WHERE f.subject = e.subject AND f.at > e.time)
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

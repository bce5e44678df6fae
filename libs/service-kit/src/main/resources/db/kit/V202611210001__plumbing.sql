-- Tables that every service has, in its own database.
CREATE TABLE outbox_event (
    seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id    uuid        NOT NULL,
    topic       text        NOT NULL,
    message_key text        NOT NULL,
    envelope    text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE inbox_event (
    consumer    text        NOT NULL,
    event_id    uuid        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_id)
);
CREATE INDEX inbox_event_received_at ON inbox_event USING brin (received_at);

CREATE TABLE replica_epoch (
    consumer   text        PRIMARY KEY,
    epoch      bigint      NOT NULL CHECK (epoch > 0),
    started_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE dead_letter_replay (
    topic       text        NOT NULL,
    partition   int         NOT NULL,
    record_offset bigint    NOT NULL,
    replayed_at timestamptz NOT NULL DEFAULT now(),
    replayed_by text        NOT NULL,
    PRIMARY KEY (topic, partition, record_offset)
);

CREATE TABLE idempotency_key (
    caller      text        NOT NULL,
    operation   text        NOT NULL,
    key         text        NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    fingerprint text        NOT NULL,
    resource_id uuid        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, operation, key)
);
CREATE INDEX idempotency_key_created_at ON idempotency_key USING brin (created_at);

CREATE TABLE history (
    aggregate_id uuid        NOT NULL,
    version      bigint      NOT NULL,
    at           timestamptz NOT NULL,
    actor        text        NOT NULL,
    event        text        NOT NULL,
    causation_id uuid,
    changes      json        NOT NULL,
    PRIMARY KEY (aggregate_id, version)
);

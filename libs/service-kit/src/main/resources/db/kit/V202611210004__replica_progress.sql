-- How far each partition is applied, written by whichever process has it: what analyses and operators ask for.
CREATE TABLE replica_progress (
    consumer   text        NOT NULL,
    topic      text        NOT NULL,
    partition  int         NOT NULL CHECK (partition >= 0),
    position   bigint      NOT NULL CHECK (position >= 0),
    end_offset bigint      NOT NULL CHECK (end_offset >= 0),
    epoch      bigint      NOT NULL CHECK (epoch >= 0),
    rebuilding boolean     NOT NULL,
    -- null until the first event is applied or the partition is read to its end
    as_of      timestamptz,
    PRIMARY KEY (consumer, topic, partition)
);

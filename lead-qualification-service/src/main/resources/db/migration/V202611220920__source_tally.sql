-- How each lead is counted among the names of its source, and running tallies of them, added to and summed up like
-- gap_tally. They follow the feed of changes of leads up to a place.
CREATE TABLE source_lead (
    lead_id     uuid    PRIMARY KEY,
    source_type text,
    source_name text,
    -- Whether it waits for context, and then the criteria that are answered.
    waiting     boolean NOT NULL,
    answered    uuid[]  NOT NULL,
    first_cycle boolean NOT NULL,
    handed_over boolean NOT NULL,
    won         boolean NOT NULL
);
CREATE TABLE source_tally (
    source_type text,
    source_name text,
    waiting     boolean NOT NULL,
    answered    uuid[]  NOT NULL,
    leads       bigint  NOT NULL,
    names       bigint  NOT NULL,
    handed_over bigint  NOT NULL,
    won         bigint  NOT NULL
);
CREATE TABLE source_place (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    position bigint  NOT NULL CHECK (position >= 0)
);

-- How leads are counted now.
CREATE FUNCTION source_leads(ids uuid[]) RETURNS SETOF source_lead LANGUAGE sql STABLE AS $$
    SELECT l.id, s.source_type, s.source_name, l.state IN ('NAME', 'ENRICHING'),
        CASE WHEN l.state IN ('NAME', 'ENRICHING')
            THEN ARRAY(SELECT a.criterion_id FROM answer a WHERE a.lead_id = l.id ORDER BY a.criterion_id)
            ELSE '{}' END,
        l.cycle = 1, l.handed_over_at IS NOT NULL, l.outcome IS NOT DISTINCT FROM 'WON'
    FROM lead l JOIN name n ON n.id = l.name_id LEFT JOIN name_list s ON s.id = n.name_list_id
    WHERE l.id = ANY (ids)
$$;

INSERT INTO source_place (position) SELECT coalesce(max(position), 0) FROM lead_change;
INSERT INTO source_lead SELECT * FROM source_leads(ARRAY(SELECT id FROM lead));
INSERT INTO source_tally
SELECT source_type, source_name, waiting, answered, count(*), count(*) FILTER (WHERE first_cycle),
    count(*) FILTER (WHERE handed_over), count(*) FILTER (WHERE won)
FROM source_lead GROUP BY source_type, source_name, waiting, answered;

-- A name whose answer to a knock-out question refuses it, or who opted out, cannot be qualified whatever else is answered: how
-- a lead is counted says so, too, and of each question how many of its answers refuse.
ALTER TABLE source_lead
    ADD COLUMN refused   uuid[]  NOT NULL DEFAULT '{}',
    ADD COLUMN opted_out boolean NOT NULL DEFAULT false;
ALTER TABLE source_tally
    ADD COLUMN refused   uuid[]  NOT NULL DEFAULT '{}',
    ADD COLUMN opted_out boolean NOT NULL DEFAULT false;
-- Answers in the first cycles of names, also of those that wait no more; added to and summed up like source_tally.
CREATE TABLE source_answers (
    source_type  text,
    source_name  text,
    criterion_id uuid   NOT NULL,
    answers      bigint NOT NULL,
    refusals     bigint NOT NULL
);

-- Leads that are to be counted again although nothing is told of them: an opt-out is told of the name, and which answers are
-- desired of the criterion.
CREATE TABLE source_recount (
    seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lead_ids uuid[] NOT NULL CHECK (cardinality(lead_ids) > 0)
);

CREATE FUNCTION opted_out_is_recounted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO source_recount (lead_ids) VALUES (ARRAY[NEW.lead_id]);
    RETURN NULL;
END
$$;
CREATE TRIGGER opted_out_is_recounted AFTER UPDATE OF do_not_contact ON name FOR EACH ROW
    WHEN (OLD.do_not_contact IS DISTINCT FROM NEW.do_not_contact) EXECUTE FUNCTION opted_out_is_recounted();

-- Nobody counts meanwhile: who has counted is found here, and who counts later reads what is desired now.
CREATE FUNCTION knock_out_is_recounted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM source_place FOR UPDATE;
    INSERT INTO source_recount (lead_ids)
    SELECT array_agg(lead_id) FROM (
        SELECT lead_id, (row_number() OVER (ORDER BY lead_id) - 1) / 500 AS bundle
        FROM source_lead WHERE NEW.id = ANY (answered)) AS judged
    GROUP BY bundle ORDER BY bundle;
    RETURN NULL;
END
$$;
CREATE TRIGGER knock_out_is_recounted
    AFTER UPDATE OF knock_out, desired, desired_from, desired_to, answer_type ON criterion FOR EACH ROW
    WHEN ((OLD.knock_out OR NEW.knock_out)
        AND (OLD.knock_out, OLD.desired, OLD.desired_from, OLD.desired_to, OLD.answer_type)
            IS DISTINCT FROM (NEW.knock_out, NEW.desired, NEW.desired_from, NEW.desired_to, NEW.answer_type))
    EXECUTE FUNCTION knock_out_is_recounted();

-- Whether the answer speaks for a call: it is desired, or a number within the range.
CREATE FUNCTION speaks_for(answer text, asked criterion) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT answer = ANY (asked.desired) OR CASE
        WHEN asked.answer_type = 'NUMBER' AND (asked.desired_from IS NOT NULL OR asked.desired_to IS NOT NULL)
            AND answer ~ '^-?[0-9]+([.][0-9]+)?$'
        THEN CAST(answer AS double precision)
            BETWEEN coalesce(asked.desired_from, '-infinity') AND coalesce(asked.desired_to, 'infinity')
        ELSE false END
$$;

-- How leads are counted now.
CREATE OR REPLACE FUNCTION source_leads(ids uuid[]) RETURNS SETOF source_lead LANGUAGE sql STABLE
SET enable_hashjoin = off SET enable_mergejoin = off AS $$
    SELECT l.id, s.source_type, s.source_name, l.state IN ('NAME', 'ENRICHING'), a.answered, l.cycle = 1,
        l.handed_over_at IS NOT NULL, l.outcome IS NOT DISTINCT FROM 'WON', a.refused, n.do_not_contact
    FROM lead l JOIN name n ON n.id = l.name_id LEFT JOIN name_list s ON s.id = n.name_list_id
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(c.id ORDER BY c.id), '{}') AS answered,
            coalesce(array_agg(c.id ORDER BY c.id) FILTER (WHERE c.knock_out AND NOT speaks_for(a.value, c)), '{}')
                AS refused
        FROM answer a JOIN criterion c ON c.id = a.criterion_id WHERE a.lead_id = l.id) AS a
    WHERE l.id = ANY (ids)
$$;

-- Counted anew, up to where the feed of changes is now.
DELETE FROM source_lead;
DELETE FROM source_tally;
UPDATE source_place SET position = (SELECT coalesce(max(position), 0) FROM lead_change);
INSERT INTO source_lead SELECT * FROM source_leads(ARRAY(SELECT id FROM lead));
INSERT INTO source_tally
SELECT source_type, source_name, waiting, CASE WHEN waiting THEN answered ELSE '{}' END, count(*),
    count(*) FILTER (WHERE first_cycle), count(*) FILTER (WHERE handed_over), count(*) FILTER (WHERE won),
    CASE WHEN waiting THEN refused ELSE '{}' END, waiting AND opted_out
FROM source_lead
GROUP BY source_type, source_name, waiting, CASE WHEN waiting THEN answered ELSE '{}' END,
    CASE WHEN waiting THEN refused ELSE '{}' END, waiting AND opted_out;
INSERT INTO source_answers
SELECT source_type, source_name, criterion, count(*), count(*) FILTER (WHERE criterion = ANY (refused))
FROM source_lead, unnest(answered) AS criterion WHERE first_cycle GROUP BY source_type, source_name, criterion;

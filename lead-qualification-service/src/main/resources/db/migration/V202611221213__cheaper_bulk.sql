-- Names that are to be compared wait in bundles: a list of a hundred thousand brings two hundred rows instead of as many as it
-- has names.
CREATE TABLE names_to_compare (
    seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name_ids uuid[] NOT NULL CHECK (cardinality(name_ids) > 0)
);
INSERT INTO names_to_compare (name_ids)
SELECT array_agg(name_id) FROM (
    SELECT name_id, (row_number() OVER (ORDER BY name_id) - 1) / 500 AS bundle FROM name_to_compare) AS waiting
GROUP BY bundle ORDER BY bundle;
DROP TABLE name_to_compare;

-- As before, but a bundle in which no lead is told of, such as the half of an import that is about names, is not taken
-- apart.
CREATE OR REPLACE FUNCTION outbox_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF starts_with(NEW.lines, E'needmap.leads.lead.v1\t') OR position(E'\nneedmap.leads.lead.v1\t' IN NEW.lines) > 0 THEN
        INSERT INTO lead_change (lead_ids, versions, types, times)
        SELECT array_agg(split_part(line, E'\t', 2)::uuid ORDER BY n),
            array_agg(split_part(split_part(line, '"sequence":"', 2), '"', 1)::bigint ORDER BY n),
            array_agg(split_part(split_part(line, '"type":"', 2), '"', 1) ORDER BY n),
            array_agg(split_part(split_part(line, '"time":"', 2), '"', 1)::timestamptz ORDER BY n)
        FROM string_to_table(NEW.lines, E'\n') WITH ORDINALITY AS l (line, n)
        WHERE starts_with(line, E'needmap.leads.lead.v1\t');
    END IF;
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

-- Leads are looked up one by one: reading whole tables instead, as the planner would for a few thousand of them, takes longer
-- the more names there are.
ALTER FUNCTION source_leads(uuid[]) SET enable_hashjoin = off;
ALTER FUNCTION source_leads(uuid[]) SET enable_mergejoin = off;

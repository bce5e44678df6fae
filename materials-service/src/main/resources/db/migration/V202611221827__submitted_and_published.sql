-- What whoever hears only the newest state of a material must know: since when reviews count, and when it was published.
ALTER TABLE material
    ADD COLUMN submitted_in_version bigint CHECK (submitted_in_version <= version),
    ADD COLUMN published_at timestamptz;
UPDATE material m SET
    submitted_in_version = CASE WHEN state <> 'DRAFT' THEN (SELECT max(h.version) FROM history h
        WHERE h.aggregate_id = m.id AND h.event = 'io.needmap.materials.material-submitted.v1') END,
    published_at = coalesce((SELECT min(h.at) FROM history h
        WHERE h.aggregate_id = m.id AND h.event = 'io.needmap.materials.material-published.v1'
            AND EXISTS (SELECT 1 FROM history s
                WHERE s.aggregate_id = m.id AND s.event = 'io.needmap.materials.material-submitted.v1')),
        CASE WHEN state IN ('PUBLISHED', 'AT_RISK') THEN created_at END);

ALTER TABLE material_version ADD COLUMN published_at timestamptz;
UPDATE material_version v SET published_at = coalesce(
        CASE WHEN v.number = 1 THEN (SELECT m.published_at FROM material m WHERE m.id = v.material_id) END,
        (SELECT min(h.at) FROM history h
            WHERE h.aggregate_id = v.id AND h.event = 'io.needmap.materials.version-published.v1'),
        v.created_at)
WHERE state IN ('CURRENT', 'SUPERSEDED');

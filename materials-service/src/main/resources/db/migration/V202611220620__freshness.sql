-- Material is listed by how fresh it is: each kind ages at its own pace from when it was last verified, or recorded.
CREATE INDEX material_verified ON material
    (kind, (coalesce(verified_on, CAST(created_at AT TIME ZONE 'UTC' AS date)))) WHERE state IN ('PUBLISHED', 'AT_RISK');

-- When somebody works in a region: what a clock of business hours counts by.
ALTER TABLE region ADD COLUMN business_hours jsonb NOT NULL DEFAULT '[
    {"day": "MONDAY", "from": "09:00", "to": "17:00"}, {"day": "TUESDAY", "from": "09:00", "to": "17:00"},
    {"day": "WEDNESDAY", "from": "09:00", "to": "17:00"}, {"day": "THURSDAY", "from": "09:00", "to": "17:00"},
    {"day": "FRIDAY", "from": "09:00", "to": "17:00"}]'
    CHECK (jsonb_typeof(business_hours) = 'array' AND jsonb_array_length(business_hours) <= 50);
ALTER TABLE region ALTER COLUMN business_hours DROP DEFAULT;
ALTER TABLE region ADD COLUMN holidays date[] NOT NULL DEFAULT '{}' CHECK (cardinality(holidays) <= 500);
ALTER TABLE region ALTER COLUMN holidays DROP DEFAULT;

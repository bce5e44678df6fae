-- Regions as interview-service last told: when somebody works there.
CREATE TABLE region (
    id             uuid   PRIMARY KEY,
    sequence       bigint NOT NULL,
    code           text   NOT NULL,
    time_zone      text   NOT NULL,
    business_hours jsonb  NOT NULL,
    holidays       date[] NOT NULL
);
CREATE INDEX region_by_code ON region (code);

-- What both sides promised each other, in business minutes; there is one agreement.
CREATE TABLE handover_agreement (
    id                  uuid        PRIMARY KEY,
    one                 boolean     NOT NULL DEFAULT true UNIQUE CHECK (one),
    version             bigint      NOT NULL CHECK (version > 0),
    hand_over_minutes   int         NOT NULL CHECK (hand_over_minutes > 0),
    answer_minutes      int         NOT NULL CHECK (answer_minutes > 0),
    first_touch_minutes int         NOT NULL CHECK (first_touch_minutes > 0),
    context_minutes     int         NOT NULL CHECK (context_minutes > 0),
    default_time_zone   text        NOT NULL,
    changed_at          timestamptz NOT NULL
);
-- A working day to hand over, half a day to answer and to call, two days to find what was missing.
INSERT INTO handover_agreement (id, version, hand_over_minutes, answer_minutes, first_touch_minutes, context_minutes,
    default_time_zone, changed_at)
VALUES ('00000000-0000-7000-8000-00000000a9ee', 1, 480, 240, 240, 960, 'UTC', now());

-- By when what was promised about a lead is due, as it was when it was promised.
ALTER TABLE lead
    ADD COLUMN region_code text CHECK (length(region_code) <= 20),
    ADD COLUMN hand_over_due_at timestamptz,
    ADD COLUMN answer_due_at timestamptz,
    ADD COLUMN answered_at timestamptz,
    ADD COLUMN first_touch_due_at timestamptz,
    ADD COLUMN context_due_at timestamptz;
-- Leads about which anything was promised.
CREATE INDEX lead_promised ON lead (hand_over_due_at) WHERE hand_over_due_at IS NOT NULL;

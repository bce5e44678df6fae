-- A touch before the hand-over keeps no promise of Sales.
UPDATE lead SET first_touch_at = NULL WHERE first_touch_at < handed_over_at;
ALTER TABLE lead ADD CONSTRAINT lead_touched_after_hand_over CHECK (first_touch_at >= handed_over_at);

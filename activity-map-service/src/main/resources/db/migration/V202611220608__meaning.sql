-- What the model of sentences made of the names and goals of activities, and of terms; filled only while it is switched on.
CREATE TABLE meaning_point (
    id          uuid   PRIMARY KEY,
    model       text   NOT NULL,
    text        text   NOT NULL,
    coordinates real[] NOT NULL,
    changed_in  xid8   NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX meaning_point_changed_in ON meaning_point (changed_in);

package io.needmap.activitymap.map;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the map was drawn from: how far it reaches back, and how it is forgotten. */
@ApplicationScoped
class MapPastRepository {

    private static final String[] SOURCES = {
        "activity",
        "need",
        "material_coverage",
        "material_gap",
        "alignment",
        "buying_cycle",
        "buying_stage",
        "rep_tally",
        "statement_tally"
    };

    private static final long LOCK = 0x6D61_705F_7061_7374L;

    private final Jdbi jdbi;

    MapPastRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The earliest instant of which the map can be drawn; null when nothing was ever forgotten. */
    @Nullable
    Instant horizon() {
        return jdbi.withHandle(h -> h.createQuery("SELECT instant FROM map_horizon")
                .mapTo(Instant.class)
                .findOne()
                .orElse(null));
    }

    /** No map of an instant before this one is drawn from now on. */
    void moveHorizon(Instant to) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO map_horizon (instant) VALUES (:to)
                        ON CONFLICT (only_one) DO UPDATE SET instant = excluded.instant
                        WHERE map_horizon.instant < excluded.instant
                        """).bind("to", to).execute());
    }

    /** One process at a time forgets; false when another one is at it. Held until the transaction ends. */
    boolean isAlone() {
        return jdbi.withHandle(h -> h.createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one());
    }

    /** Deletes some of what no map from the horizon on is drawn from; answers with how much. */
    int forget(int limit) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        DELETE FROM map_past WHERE ctid = ANY (ARRAY(
                            SELECT ctid FROM map_past
                            WHERE source = ANY (:sources) AND valid_to <= (SELECT instant FROM map_horizon) LIMIT :limit))
                        """)
                .bind("sources", SOURCES)
                .bind("limit", limit)
                .execute());
    }

    /** Deletes some alignments of before the horizon, but never the newest one. */
    int forgetAlignments(int limit) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        DELETE FROM alignment_past WHERE sequence = ANY (ARRAY(
                            SELECT sequence FROM alignment_past
                            WHERE assessed_at < (SELECT instant FROM map_horizon)
                                AND sequence < (SELECT max(sequence) FROM alignment_past) LIMIT :limit))
                        """).bind("limit", limit).execute());
    }
}

package io.needmap.leads.score;

import io.needmap.leads.score.Quality.Foretold;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Outcomes, with what was foretold of them. */
@ApplicationScoped
class LearntRepository {

    /** An outcome with what was known before. */
    record Learnt(boolean won, Map<UUID, String> answers) {}

    private final Jdbi jdbi;

    LearntRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(
            UUID leadId,
            boolean won,
            Instant closedAt,
            @Nullable Double baseRate,
            @Nullable Double evidence,
            @Nullable Double fitted) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO lead_outcome (lead_id, won, closed_at, base_rate, evidence, fitted)
                        VALUES (:lead, :won, :closed, :base, :evidence, :fitted)
                        """)
                .bind("lead", leadId)
                .bind("won", won)
                .bind("closed", closedAt)
                .bind("base", baseRate)
                .bind("evidence", evidence)
                .bind("fitted", fitted)
                .execute());
    }

    /** The latest outcomes that a learner has foretold. */
    List<Foretold> foretold(Learner by, int latest) {
        String column = by == Learner.FITTED ? "fitted" : "evidence";
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT <column> AS probability, base_rate, won FROM lead_outcome WHERE <column> IS NOT NULL
                        ORDER BY id DESC LIMIT :latest
                        """)
                .define("column", column)
                .bind("latest", latest)
                .mapTo(Foretold.class)
                .list());
    }

    /** The latest outcomes with what was known when they came. */
    List<Learnt> learnt(int latest) {
        return jdbi.withHandle(h -> {
            var outcomes = new HashMap<UUID, Learnt>();
            var ordered = new ArrayList<Learnt>();
            h.createQuery("""
                            SELECT o.lead_id, o.won, a.criterion_id, a.value
                            FROM (SELECT * FROM lead_outcome ORDER BY id DESC LIMIT :latest) AS o
                            LEFT JOIN answer a ON a.lead_id = o.lead_id AND a.answered_at <= o.closed_at
                            """)
                    .bind("latest", latest)
                    .map((row, ctx) -> {
                        var learnt = outcomes.computeIfAbsent(row.getObject("lead_id", UUID.class), id -> {
                            var fresh = new Learnt(wonOf(row), new HashMap<>());
                            ordered.add(fresh);
                            return fresh;
                        });
                        var criterion = row.getObject("criterion_id", UUID.class);
                        if (criterion != null) {
                            learnt.answers().put(criterion, row.getString("value"));
                        }
                        return learnt;
                    })
                    .list();
            return ordered;
        });
    }

    private static boolean wonOf(java.sql.ResultSet row) {
        try {
            return row.getBoolean("won");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("the query has the column", e);
        }
    }
}

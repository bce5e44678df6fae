package io.needmap.interview.statement;

import io.needmap.interview.transition.Transition;
import io.needmap.kit.security.Candour;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Counts of how many reps something can be said without telling of whom. */
@ApplicationScoped
class CrowdRepository {

    /** How many reps of a region said something that still stands. */
    record Speakers(String regionCode, int reps) {}

    /** Interviews on a transition. */
    record Held(String from, String to, boolean crowded) {}

    private final Jdbi jdbi;

    CrowdRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Crowd find() {
        return new Crowd(regions(), transitions(), questions());
    }

    /** Those with too few reps are together to have enough, too: that a quote is of one of them tells something. */
    private Map<Transition, Boolean> transitions() {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH held AS (
                            SELECT DISTINCT c.f, c.t, c.rep_id FROM covered_tally c JOIN rep r ON r.id = c.rep_id
                            WHERE c.interviews > 0 AND r.erased_at IS NULL),
                        counted AS (SELECT f, t, count(*) >= :fewest AS crowded FROM held GROUP BY f, t),
                        others AS (SELECT count(DISTINCT rep_id) AS reps FROM held JOIN counted USING (f, t) WHERE NOT crowded)
                        SELECT f AS "from", t AS "to", crowded AND (reps = 0 OR reps >= :fewest) AS crowded
                        FROM counted CROSS JOIN others
                        """)
                .bind("fewest", Candour.FEWEST_REPS)
                .mapTo(Held.class)
                .collect(Collectors.toMap(held -> new Transition(held.from(), held.to()), Held::crowded)));
    }

    private Set<UUID> questions() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT t.question_id FROM question_tally t JOIN rep r ON r.id = t.rep_id
                        WHERE t.askings > 0 AND r.erased_at IS NULL GROUP BY t.question_id HAVING count(*) >= :fewest
                        """)
                .bind("fewest", Candour.FEWEST_REPS)
                .mapTo(UUID.class)
                .set());
    }

    private Set<String> regions() {
        return of(jdbi.withHandle(h -> h.createQuery("""
                        SELECT r.region_code, CAST(count(*) AS int) AS reps FROM rep r
                        WHERE r.erased_at IS NULL AND EXISTS (
                            SELECT FROM statement s WHERE s.rep_id = r.id AND s.region_code = r.region_code)
                        GROUP BY r.region_code
                        """).mapTo(Speakers.class).list()));
    }

    /**
     * The regions that can be named. Quotes of the others have to come from enough reps as well: that they come from none
     * of those that are named tells something, too.
     */
    static Set<String> of(Collection<Speakers> regions) {
        var crowded = new HashSet<String>();
        int unnamed = 0;
        var fewestFirst = Comparator.comparingInt(Speakers::reps).thenComparing(Speakers::regionCode);
        for (var region : regions.stream().sorted(fewestFirst).toList()) {
            boolean tooFewUnnamed = unnamed > 0 && unnamed < Candour.FEWEST_REPS;
            if (region.reps() < Candour.FEWEST_REPS || tooFewUnnamed) {
                unnamed += region.reps();
            } else {
                crowded.add(region.regionCode());
            }
        }
        return crowded;
    }
}

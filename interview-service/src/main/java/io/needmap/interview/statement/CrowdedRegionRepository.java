package io.needmap.interview.statement;

import io.needmap.kit.security.Candour;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Regions in which so many reps speak that the region of a quote does not tell whose it is. Whoever may not know that can
 * read which reps a region has, and who was interviewed there.
 */
@ApplicationScoped
class CrowdedRegionRepository {

    /** How many reps of a region said something that still stands. */
    record Speakers(String regionCode, int reps) {}

    private final Jdbi jdbi;

    CrowdedRegionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Set<String> find() {
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

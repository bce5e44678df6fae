package io.needmap.materials.gap;

import io.needmap.kit.security.Candour;
import io.needmap.materials.evidence.PlacedStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a caller may learn about who said what is behind a gap. */
@ApplicationScoped
class GapQuotes {

    private final Candour candour;

    GapQuotes(Candour candour) {
        this.candour = candour;
    }

    /** How many reps a breakdown cell must hold to be shown. */
    int leastReps() {
        return candour.applies() ? Candour.FEWEST_REPS : 1;
    }

    /** Quotes with reps and interviews; where candour asks for it, quotes alone. */
    List<GapExplanationResponse.GapStatement> show(List<PlacedStatement> statements) {
        if (!candour.applies()) {
            return statements.stream()
                    .map(s -> shown(s, s.repId(), s.regionCode(), s.interviewId()))
                    .toList();
        }
        var crowded = crowdedRegions(statements);
        return statements.stream()
                .map(s -> shown(
                        s,
                        null,
                        s.regionCode() != null && crowded.contains(s.regionCode()) ? s.regionCode() : null,
                        null))
                .toList();
    }

    private static GapExplanationResponse.GapStatement shown(
            PlacedStatement s, @Nullable UUID rep, @Nullable String region, @Nullable UUID interview) {
        return new GapExplanationResponse.GapStatement(s.id(), s.kind(), s.quote(), rep, region, interview);
    }

    /** Regions with so many reps among them that nobody is told. */
    private static Set<String> crowdedRegions(List<PlacedStatement> statements) {
        var reps = statements.stream()
                .filter(s -> s.regionCode() != null && s.repId() != null)
                .collect(Collectors.groupingBy(
                        PlacedStatement::regionCode, Collectors.mapping(PlacedStatement::repId, Collectors.toSet())));
        return reps.entrySet().stream()
                .filter(region -> region.getValue().size() >= Candour.FEWEST_REPS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}

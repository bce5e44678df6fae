package io.needmap.materials.gap;

import io.needmap.materials.evidence.PlacedStatement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a caller may learn about who said something. */
enum Candour {
    /** Quotes with their reps and interviews. */
    ATTRIBUTED(1),
    /** Quotes alone; a region only when so many of its reps are among them that nobody is told. */
    UNATTRIBUTED(3);

    private final int leastReps;

    Candour(int leastReps) {
        this.leastReps = leastReps;
    }

    /** How many reps a breakdown cell must hold. */
    int leastReps() {
        return leastReps;
    }

    List<GapExplanationResponse.GapStatement> show(List<PlacedStatement> statements) {
        return this == ATTRIBUTED ? statements.stream().map(Candour::attributed).toList() : unattributed(statements);
    }

    private static GapExplanationResponse.GapStatement attributed(PlacedStatement s) {
        return new GapExplanationResponse.GapStatement(
                s.id(), s.kind(), s.quote(), s.repId(), s.regionCode(), s.interviewId());
    }

    private List<GapExplanationResponse.GapStatement> unattributed(List<PlacedStatement> statements) {
        var crowded = crowdedRegions(statements);
        return statements.stream()
                .map(s -> new GapExplanationResponse.GapStatement(
                        s.id(),
                        s.kind(),
                        s.quote(),
                        null,
                        s.regionCode() != null && crowded.contains(s.regionCode()) ? s.regionCode() : null,
                        null))
                .toList();
    }

    private Set<String> crowdedRegions(List<PlacedStatement> statements) {
        var reps = statements.stream()
                .filter(s -> s.regionCode() != null && s.repId() != null)
                .collect(Collectors.groupingBy(
                        PlacedStatement::regionCode, Collectors.mapping(PlacedStatement::repId, Collectors.toSet())));
        return reps.entrySet().stream()
                .filter(region -> region.getValue().size() >= leastReps)
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}

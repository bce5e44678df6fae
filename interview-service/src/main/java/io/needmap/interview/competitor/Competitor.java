package io.needmap.interview.competitor;

import io.needmap.kit.aggregate.Aggregate;
import java.util.List;
import java.util.UUID;

/** Somebody else from whom the buyer can buy. */
record Competitor(UUID id, long version, String name, List<String> aliases) implements Aggregate {

    static Competitor create(UUID id, CompetitorRequest request) {
        return of(id, 1, request);
    }

    Competitor change(CompetitorRequest request) {
        return of(id, version + 1, request);
    }

    private static Competitor of(UUID id, long version, CompetitorRequest request) {
        var aliases = request.aliases() == null ? List.<String>of() : request.aliases();
        return new Competitor(
                id, version, request.name(), aliases.stream().distinct().toList());
    }
}

package io.needmap.interview.competitor;

import io.needmap.kit.aggregate.Versioned;
import java.util.List;
import java.util.UUID;

/** A competitor as everybody sees it, and the data of its events. */
record CompetitorResponse(UUID id, long version, String name, List<String> aliases) implements Versioned {

    static CompetitorResponse of(Competitor competitor) {
        return new CompetitorResponse(competitor.id(), competitor.version(), competitor.name(), competitor.aliases());
    }

    CompetitorRequest toRequest() {
        return new CompetitorRequest(null, name, aliases);
    }
}

package io.needmap.interview.placement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What other features ask about the places of statements on the map. */
@ApplicationScoped
public class Placements {

    private final PlacementRepository placements;

    Placements(PlacementRepository placements) {
        this.placements = placements;
    }

    /** Where the statements stand, as far as the map has told; statements it has said nothing about are missing. */
    public Map<UUID, PlacementResponse> of(Collection<UUID> statementIds) {
        return statementIds.isEmpty() ? Map.of() : placements.of(statementIds);
    }
}

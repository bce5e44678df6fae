package io.needmap.activitymap.map;

import io.needmap.activitymap.map.MapActivityResponse.EvidenceCountsResponse;
import io.needmap.activitymap.map.MapRepository.ActivityRow;
import io.needmap.activitymap.map.MapRepository.StageRow;
import io.needmap.activitymap.map.MapResponse.MapStageResponse;
import io.needmap.kit.consume.Freshness;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Candour;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws the map, with a handful of queries however many activities are on it. */
@ApplicationScoped
@Transactional
class MapService {

    private final MapRepository map;
    private final Freshness freshness;
    private final Candour candour;

    MapService(MapRepository map, Freshness freshness, Candour candour) {
        this.map = map;
        this.freshness = freshness;
        this.candour = candour;
    }

    MapResponse read(@Nullable UUID cycleId, @Nullable String regionCode) {
        var stages = map.stages(cycleId);
        if (stages.isEmpty()) {
            throw ProblemException.notFound("buying cycle", cycleId == null ? "by default" : cycleId);
        }
        if (regionCode != null && !map.isRegion(regionCode)) {
            throw ProblemException.field(
                    CommonProblem.UNKNOWN_REFERENCE, "regionCode", "there is no such region here (yet)");
        }
        Map<UUID, List<MapActivityResponse>> onStage = new HashMap<>();
        var unplaced = new ArrayList<MapActivityResponse>();
        for (var row : map.activities(regionCode)) {
            var shown = shown(row, regionCode != null);
            if (row.buyingStageIds().isEmpty()) {
                unplaced.add(shown);
            } else {
                stageOf(row, stages, onStage).add(shown);
            }
        }
        var age = freshness.age();
        return new MapResponse(
                stages.get(0).cycleId(),
                stages.get(0).cycleName(),
                regionCode,
                stages.stream().map(s -> stage(s, onStage)).toList(),
                unplaced,
                map.alignment().orElse(null),
                age.asOf(),
                age.lagSeconds(),
                age.stale());
    }

    /** An activity stands on the first of its stages that the cycle has; in a cycle that has none, nowhere. */
    private static List<MapActivityResponse> stageOf(
            ActivityRow row, List<StageRow> stages, Map<UUID, List<MapActivityResponse>> onStage) {
        return row.buyingStageIds().stream()
                .filter(id -> stages.stream().anyMatch(s -> s.id().equals(id)))
                .findFirst()
                .map(id -> onStage.computeIfAbsent(id, i -> new ArrayList<>()))
                .orElseGet(ArrayList::new);
    }

    private static MapStageResponse stage(StageRow stage, Map<UUID, List<MapActivityResponse>> onStage) {
        return new MapStageResponse(
                stage.id(),
                stage.label(),
                stage.position(),
                stage.buyerQuestion(),
                onStage.getOrDefault(stage.id(), List.of()));
    }

    private MapActivityResponse shown(ActivityRow row, boolean breakdown) {
        boolean suppressed = breakdown && candour.suppresses(row.reps());
        return new MapActivityResponse(
                row.id(),
                row.name(),
                row.goal(),
                row.state(),
                row.relevance(),
                row.toolNeeded(),
                row.need(),
                row.importance(),
                row.satisfaction(),
                row.opportunity(),
                suppressed
                        ? null
                        : new EvidenceCountsResponse(row.reps(), row.regions(), row.quarters(), row.statements()),
                row.coverage(),
                row.gapId(),
                row.gapState(),
                row.materials(),
                row.openObjections());
    }
}

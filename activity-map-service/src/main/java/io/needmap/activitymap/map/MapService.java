package io.needmap.activitymap.map;

import io.needmap.activitymap.map.MapActivityResponse.EvidenceCountsResponse;
import io.needmap.activitymap.map.MapRepository.ActivityRow;
import io.needmap.activitymap.map.MapRepository.StageRow;
import io.needmap.activitymap.map.MapResponse.MapStageResponse;
import io.needmap.activitymap.need.NeedSettings;
import io.needmap.activitymap.need.NeedThresholds;
import io.needmap.kit.consume.Freshness;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Candour;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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
    private final MapPastRepository past;
    private final Freshness freshness;
    private final Candour candour;
    private final NeedThresholds thresholds;
    private final Clock clock;

    MapService(
            MapRepository map,
            MapPastRepository past,
            Freshness freshness,
            Candour candour,
            NeedSettings needs,
            Clock clock) {
        this.map = map;
        this.past = past;
        this.freshness = freshness;
        this.candour = candour;
        this.thresholds = NeedThresholds.of(needs);
        this.clock = clock;
    }

    MapResponse read(MapFilter filter) {
        var moment = moment(filter.asOf());
        check(filter, moment);
        var stages = map.stages(filter, moment);
        var rows = map.activities(filter, moment);
        boolean veiled = filter.breaksDown() && candour.applies();
        var veil = veiled ? MapVeil.of(map.parts(filter, moment), filter) : MapVeil.NONE;
        var alignment = map.alignment(filter, moment);
        requireKept(filter.asOf());
        if (stages.isEmpty()) {
            throw ProblemException.notFound("buying cycle", cycleOf(filter));
        }
        Map<UUID, List<MapActivityResponse>> onStage = new HashMap<>();
        var unplaced = new ArrayList<MapActivityResponse>();
        for (var row : rows) {
            var shown = shown(row, veil, veiled);
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
                filter.regionCode(),
                filter.quarter(),
                filter.asOf(),
                thresholds,
                stages.stream().map(s -> stage(s, onStage)).toList(),
                unplaced,
                alignment.orElse(null),
                age.asOf(),
                age.lagSeconds(),
                age.stale());
    }

    private MapMoment moment(@Nullable Instant asOf) {
        var now = clock.instant();
        if (asOf != null && asOf.isAfter(now)) {
            throw MapProblem.notPast();
        }
        var before = map.beforeRebuild(asOf == null ? now : asOf);
        return new MapMoment(asOf, before == null ? asOf : before);
    }

    /** Asked after all was read: what was forgotten while the map was read does not pass for what was shown. */
    private void requireKept(@Nullable Instant asOf) {
        if (asOf != null) {
            var horizon = past.horizon();
            if (horizon != null && asOf.isBefore(horizon)) {
                throw MapProblem.forgotten(horizon);
            }
        }
    }

    /** Regions are read from events too: before they are read again, none can be told from one that never was. */
    private void check(MapFilter filter, MapMoment moment) {
        boolean known = filter.regionCode() == null || moment.replicas() != null || map.isRegion(filter.regionCode());
        if (!known) {
            throw ProblemException.field(
                    CommonProblem.UNKNOWN_REFERENCE, "regionCode", "there is no such region here (yet)");
        }
    }

    private static Object cycleOf(MapFilter filter) {
        if (filter.cycleId() != null) {
            return filter.cycleId();
        }
        return filter.segment() == null ? "by default" : "of the segment";
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

    private static MapActivityResponse shown(ActivityRow row, MapVeil veil, boolean veiled) {
        return new MapActivityResponse(
                row.id(),
                row.name(),
                row.goal(),
                row.state(),
                row.relevance(),
                row.toolNeeded(),
                row.owner(),
                row.need(),
                row.importance(),
                row.satisfaction(),
                row.opportunity(),
                veil.said(row.id()).hides(row.reps())
                        ? null
                        : new EvidenceCountsResponse(
                                row.reps(), row.regions(), row.quarters(), veiled ? null : row.statements()),
                row.coverage(),
                row.gapId(),
                row.gapState(),
                row.materials(),
                veil.objected(row.id()).hides(row.objectors()) ? null : row.openObjections());
    }
}

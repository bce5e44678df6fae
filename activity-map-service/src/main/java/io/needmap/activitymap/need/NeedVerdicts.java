package io.needmap.activitymap.need;

import io.needmap.activitymap.need.NeedRepository.ActiveRep;
import io.needmap.activitymap.need.NeedRepository.Assessable;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Judges activities by their tallies, and tells what changed. */
@ApplicationScoped
class NeedVerdicts {

    private static final int MOST_ACTIVITIES_AT_ONCE = 500;

    private final NeedRepository needs;
    private final Journal journal;
    private final NeedThresholds thresholds;
    private final Clock clock;

    NeedVerdicts(NeedRepository needs, Journal journal, NeedSettings settings, Clock clock) {
        this.needs = needs;
        this.journal = journal;
        this.thresholds = NeedThresholds.of(settings);
        this.clock = clock;
    }

    NeedThresholds thresholds() {
        return thresholds;
    }

    /** Those of the activities that have been judged before. */
    List<UUID> judged(Collection<UUID> activities) {
        return needs.judged(activities);
    }

    /** Judges these activities anew; publishes a need only when it is not what it was. */
    void renew(Collection<UUID> activities, Quarter current) {
        var ids = List.copyOf(activities);
        var reps = new Reps();
        for (int from = 0; from < ids.size(); from += MOST_ACTIVITIES_AT_ONCE) {
            renewChunk(ids.subList(from, Math.min(ids.size(), from + MOST_ACTIVITIES_AT_ONCE)), current, reps);
        }
    }

    private void renewChunk(List<UUID> activities, Quarter current, Reps reps) {
        Map<UUID, List<TallyCell>> cells =
                needs.tallies(activities).stream().collect(Collectors.groupingBy(TallyCell::activityId));
        var now = clock.instant();
        var stored = new ArrayList<Need>();
        var changes = new ArrayList<Change>();
        for (var activity : needs.assessable(activities, LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            var own = cells.getOrDefault(activity.activityId(), List.of());
            var assessed = assess(activity, own, current, reps, now);
            int objections = own.stream().mapToInt(TallyCell::openObjections).sum();
            var before = before(activity);
            var after = before == null ? Need.first(assessed, objections) : before.reassess(assessed, objections, now);
            if (before == null || !after.equals(before)) {
                stored.add(after);
            }
            if (before == null) {
                changes.add(Change.created(NeedEvents.ASSESSED, after.id(), after.state()));
            } else if (after.version() > before.version()) {
                changes.add(Change.changed(NeedEvents.ASSESSED, after.id(), before.state(), after.state()));
            }
        }
        if (!stored.isEmpty()) {
            needs.put(stored);
            journal.recordAll(changes);
        }
    }

    @org.jspecify.annotations.Nullable
    private static Need before(Assessable activity) {
        return activity.version() == null || activity.state() == null
                ? null
                : new Need(activity.activityId(), activity.version(), activity.state(), activity.openObjections());
    }

    private NeedResponse assess(Assessable activity, List<TallyCell> cells, Quarter current, Reps reps, Instant now) {
        var verdict = Verdict.of(cells, thresholds);
        var ratings = new Ratings(
                activity.importance(), activity.importanceHigh(), activity.satisfaction(), activity.satisfactionHigh());
        var opportunity = Opportunity.of(ratings, activity.coverage(), thresholds);
        var missing = verdict.classification() == NeedClassification.UNDETERMINED
                ? MissingEvidence.of(cells, thresholds, reps::unasked, current)
                : List.<MissingInterviews>of();
        return NeedResponse.of(
                activity.activityId(), verdict, opportunity, activity.statements(), missing, activity.override(), now);
    }

    /** The active reps, read once and only when something is undetermined. */
    private final class Reps {

        private @org.jspecify.annotations.Nullable List<ActiveRep> active;

        Map<String, Integer> unasked(Collection<TallyCell> cells) {
            if (active == null) {
                active = needs.activeReps();
            }
            Set<UUID> asked = cells.stream().map(TallyCell::repId).collect(Collectors.toSet());
            Map<String, Integer> unasked = new HashMap<>();
            for (var rep : active) {
                unasked.merge(rep.regionCode(), asked.contains(rep.id()) ? 0 : 1, Integer::sum);
            }
            return unasked;
        }
    }
}

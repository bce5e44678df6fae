package io.needmap.activitymap.activity;

import io.needmap.activitymap.cycle.KnownStages;
import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Activities for those who place statements on them; in the caller's transaction. */
@ApplicationScoped
public class Activities {

    /**
     * An activity that was taken out of another one.
     *
     * @param outOf the one it was merged into
     * @param standsFor itself and all that were merged into it
     */
    public record Unmerged(ActivityResponse activity, UUID outOf, Collection<UUID> standsFor) {}

    private final ActivityRepository activities;
    private final Journal journal;
    private final Event<ActivitiesProposed> proposed;

    Activities(ActivityRepository activities, Journal journal, Event<ActivitiesProposed> proposed) {
        this.activities = activities;
        this.journal = journal;
        this.proposed = proposed;
    }

    /** What makes two names the same name. */
    public static String nameKey(String name) {
        return Activity.nameKey(name);
    }

    /** Fails unless all stages of the proposal are buying stages. */
    public static void requireStages(ActivityRequest request, KnownStages stages) {
        stages.require(request.allStageIds(), "/activity/buyingStageId");
    }

    /** The stages that proposals name. */
    public static Collection<UUID> stagesOf(Collection<ActivityRequest> requests) {
        return requests.stream()
                .flatMap(r -> r.allStageIds().stream())
                .distinct()
                .toList();
    }

    /** Which of the activities can take statements: the present and not retired; true stands for retired. */
    public Map<UUID, Boolean> retired(Collection<UUID> ids) {
        Map<UUID, Boolean> found = new HashMap<>();
        if (!ids.isEmpty()) {
            activities.findAndHold(ids).forEach(a -> found.put(a.id(), a.state() == ActivityState.RETIRED));
        }
        return found;
    }

    /**
     * The activities of these names: those that are there, and those that are made now; by {@link #nameKey}. One name is
     * one activity, whoever asks for it and however often.
     */
    public Map<String, UUID> named(Collection<ActivityRequest> requests) {
        Map<String, UUID> ids = new HashMap<>();
        if (requests.isEmpty()) {
            return ids;
        }
        Map<String, ActivityRequest> wanted = new TreeMap<>();
        requests.forEach(r -> wanted.putIfAbsent(nameKey(r.name()), r));
        find(wanted, ids);
        var made = new ArrayList<Activity>();
        wanted.forEach((key, request) -> {
            var activity = Activity.propose(request.id() == null ? Ids.next() : request.id(), request);
            if (!ids.containsKey(key) && activities.insert(activity)) {
                made.add(activity);
            }
        });
        made.forEach(activity -> ids.put(activity.nameKey(), activity.id()));
        tellProposed(made);
        if (ids.size() < wanted.size()) {
            // Somebody else made one of them since we looked.
            find(wanted, ids);
        }
        return ids;
    }

    /** By the id that the request asks for, else by name. */
    private void find(Map<String, ActivityRequest> wanted, Map<String, UUID> ids) {
        Map<UUID, String> requested = new HashMap<>();
        wanted.forEach((key, request) -> {
            if (request.id() != null) {
                requested.put(request.id(), key);
            }
        });
        for (var activity : activities.known(wanted.keySet(), requested.keySet())) {
            ids.put(requested.getOrDefault(activity.id(), activity.nameKey()), activity.id());
        }
    }

    /** Retires an activity, for which another one stands from now on. */
    public ActivityResponse merge(UUID id, UUID intoId, @Nullable String ifMatch) {
        activities.lockMerges();
        Map<UUID, Activity> both = new HashMap<>();
        activities.getAllForChange(List.of(id, intoId)).forEach(a -> both.put(a.id(), a));
        var activity = both.get(id);
        if (activity == null) {
            throw ProblemException.notFound("activity", id);
        }
        Etags.require(ifMatch, activity.version());
        var into = both.get(intoId);
        if (into == null) {
            throw ProblemException.field(CommonProblem.UNKNOWN_REFERENCE, "/intoId", "there is no such activity");
        }
        var merged = activity.mergeInto(into);
        activities.standIn(id, intoId);
        return tell(ActivityEvents.RETIRED, activity, merged);
    }

    /** Puts a merged activity back on the map; answers with it and with those that it stands for again. */
    public Unmerged unmerge(UUID id, @Nullable String ifMatch) {
        activities.lockMerges();
        var activity = activities.getForChange(id);
        Etags.require(ifMatch, activity.version());
        var unmerged = activity.unmerge();
        if (!activities.known(List.of(unmerged.nameKey()), List.of()).isEmpty()) {
            throw ActivityProblem.nameTaken();
        }
        var response = tell(ActivityEvents.CHANGED, activity, unmerged);
        return new Unmerged(response, Objects.requireNonNull(activity.mergedIntoId()), activities.standAlone(id));
    }

    private ActivityResponse tell(EventType event, Activity before, Activity after) {
        activities.update(after);
        var response = ActivityResponse.of(after);
        journal.record(Change.changed(event, after.id(), ActivityResponse.of(before), response));
        return response;
    }

    /**
     * Until the transaction ends every activity stands for what it stands for now. Asked for before any activity is locked
     * or made, so that nobody waits crosswise for one who merges.
     */
    public void holdMerges() {
        activities.holdMerges();
    }

    /** The activity if it can still be changed, held until the transaction ends. */
    public void hold(UUID id) {
        var state = activities.getForChange(id).state();
        if (state == ActivityState.RETIRED) {
            throw ProblemException.state("the activity", state, List.of(ActivityState.PROPOSED, ActivityState.AGREED));
        }
    }

    /** The activity as it stands. */
    public Optional<ActivityResponse> find(UUID id) {
        return activities.find(id).map(ActivityResponse::of);
    }

    /** Makes an activity that takes over statements of another one. */
    public ActivityResponse splitOff(UUID id, UUID fromId, ActivityRequest request) {
        var made = Activity.propose(id, request, fromId);
        if (!activities.insert(made)) {
            throw ActivityProblem.nameTaken("/activity/name");
        }
        tellProposed(List.of(made));
        return ActivityResponse.of(made);
    }

    void tellProposed(List<Activity> made) {
        if (made.isEmpty()) {
            return;
        }
        journal.recordAll(made.stream()
                .map(a -> Change.created(ActivityEvents.PROPOSED, a.id(), ActivityResponse.of(a)))
                .toList());
        proposed.fire(new ActivitiesProposed(made.stream().map(Activity::id).toList()));
    }

    /** The activity cannot be used in a request. */
    public static ProblemException unknown() {
        return ProblemException.field(CommonProblem.UNKNOWN_REFERENCE, "/activityId", "there is no such activity");
    }
}

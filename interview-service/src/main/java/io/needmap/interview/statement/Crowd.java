package io.needmap.interview.statement;

import io.needmap.interview.transition.Transition;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a quote without telling whose it is. Whoever may not know that can read which reps a region has, and
 * with whom, on which transitions and by which guide interviews were held.
 *
 * @param regions with so many reps who said something that the region of a quote tells nobody
 * @param transitions of all interviews, and whether so many reps were interviewed about each that it tells nobody
 * @param questions that so many reps were asked that a question tells nobody
 */
record Crowd(Set<String> regions, Map<Transition, Boolean> transitions, Set<UUID> questions) {

    /** Whether it can be told what was said there, or on the steps between these stages; null stands for all. */
    boolean coversAll(@Nullable String region, @Nullable String from, @Nullable String to) {
        var asked = transitions.entrySet().stream()
                .filter(known -> from == null || from.equals(known.getKey().from()))
                .filter(known -> to == null || to.equals(known.getKey().to()))
                .toList();
        boolean stages = (from == null && to == null)
                || (!asked.isEmpty() && asked.stream().allMatch(Map.Entry::getValue));
        return stages && (region == null || regions.contains(region));
    }

    @Nullable
    String shown(@Nullable String region) {
        return region != null && regions.contains(region) ? region : null;
    }

    @Nullable
    Transition shown(@Nullable Transition transition) {
        return transition != null && transitions.getOrDefault(transition, false) ? transition : null;
    }

    @Nullable
    UUID shown(@Nullable UUID question) {
        return question != null && questions.contains(question) ? question : null;
    }
}

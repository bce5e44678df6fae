package io.needmap.interview.guide;

import io.needmap.interview.transition.Transition;
import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Ordered questions for one kind of conversation.
 *
 * @param used whether an interview follows it; from then on it does not change
 * @param edition 1 for a first guide, one more for every successor
 * @param predecessorId the guide that it replaces
 */
record Guide(
        UUID id,
        long version,
        String name,
        GuideKind kind,
        @Json List<Transition> transitions,
        List<UUID> questionIds,
        boolean used,
        int edition,
        @Nullable UUID predecessorId)
        implements Aggregate {

    static Guide create(UUID id, GuideRequest request) {
        return of(id, 1, request, 1, null);
    }

    /** A new guide that replaces this one; this one stays as it was used. */
    Guide successor(UUID successorId, GuideRequest request) {
        return of(successorId, 1, request, edition + 1, id);
    }

    /** The guide with other properties, as long as nobody was asked by it. */
    Guide change(GuideRequest request) {
        if (used) {
            throw new ProblemException(
                    GuideProblem.GUIDE_IN_USE,
                    "make its successor with POST /api/v1/guides/%s/versions".formatted(id),
                    List.of(),
                    Map.of("successor", "/api/v1/guides/%s/versions".formatted(id)));
        }
        return of(id, version + 1, request, edition, predecessorId);
    }

    /** The guide, now part of what was asked. */
    Guide use() {
        return new Guide(id, version + 1, name, kind, transitions, questionIds, true, edition, predecessorId);
    }

    private static Guide of(UUID id, long version, GuideRequest request, int edition, @Nullable UUID predecessorId) {
        var transitions = request.transitions() == null ? List.<Transition>of() : request.transitions();
        var questions = request.questionIds() == null ? List.<UUID>of() : request.questionIds();
        return new Guide(
                id,
                version,
                request.name(),
                request.kind(),
                transitions.stream().distinct().toList(),
                questions.stream().distinct().toList(),
                false,
                edition,
                predecessorId);
    }
}

package io.needmap.interview.guide;

import io.needmap.interview.transition.Transition;
import io.needmap.kit.aggregate.Versioned;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A guide as everybody sees it, and the data of its events. */
record GuideResponse(
        UUID id,
        long version,
        String name,
        GuideKind kind,
        List<Transition> transitions,
        List<UUID> questionIds,
        boolean used,
        int edition,
        @Nullable UUID predecessorId)
        implements Versioned {

    static GuideResponse of(Guide guide) {
        return new GuideResponse(
                guide.id(),
                guide.version(),
                guide.name(),
                guide.kind(),
                guide.transitions(),
                guide.questionIds(),
                guide.used(),
                guide.edition(),
                guide.predecessorId());
    }

    GuideRequest toRequest() {
        return new GuideRequest(null, name, kind, transitions, questionIds);
    }
}

package io.needmap.materials.story;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A story as everybody sees it, and the data of its events. */
record StoryResponse(
        UUID id,
        long version,
        String title,
        String reframe,
        String hypothesis,
        @Nullable UUID hypothesisId,
        @Nullable String segment,
        List<UUID> claimIds,
        StoryState state,
        Instant createdAt)
        implements Versioned {

    static StoryResponse of(Story s) {
        return new StoryResponse(
                s.id(),
                s.version(),
                s.title(),
                s.reframe(),
                s.hypothesis(),
                s.hypothesisId(),
                s.segment(),
                s.claimIds(),
                s.state(),
                s.createdAt());
    }

    /** What a patch is applied to. */
    StoryRequest toRequest() {
        return new StoryRequest(null, title, reframe, hypothesis, hypothesisId, segment, claimIds);
    }
}

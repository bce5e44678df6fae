package io.needmap.materials.story;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A story that changes how a buyer sees his problem. */
record Story(
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
        implements Aggregate {

    static Story create(UUID id, StoryRequest request, Instant at) {
        return of(id, 1, request, StoryState.DRAFT, at);
    }

    Story change(StoryRequest request) {
        require(List.of(StoryState.DRAFT, StoryState.PUBLISHED, StoryState.AT_RISK));
        return of(id, version + 1, request, state, createdAt);
    }

    Story publish() {
        require(List.of(StoryState.DRAFT, StoryState.AT_RISK));
        return in(StoryState.PUBLISHED);
    }

    Story fallAtRisk() {
        require(List.of(StoryState.PUBLISHED));
        return in(StoryState.AT_RISK);
    }

    Story archive() {
        require(List.of(StoryState.DRAFT, StoryState.PUBLISHED, StoryState.AT_RISK));
        return in(StoryState.ARCHIVED);
    }

    private Story in(StoryState to) {
        return new Story(id, version + 1, title, reframe, hypothesis, hypothesisId, segment, claimIds, to, createdAt);
    }

    private static Story of(UUID id, long version, StoryRequest r, StoryState state, Instant createdAt) {
        return new Story(
                id,
                version,
                r.title(),
                r.reframe(),
                r.hypothesis(),
                r.hypothesisId(),
                r.segment(),
                r.claims(),
                state,
                createdAt);
    }

    private void require(List<StoryState> allowed) {
        if (!allowed.contains(state)) {
            throw ProblemException.state("the story", state, allowed);
        }
    }
}

package io.needmap.materials.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.materials.claim.ClaimProofs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class. */
@ApplicationScoped
@Transactional
class StoryService {

    private final StoryRepository stories;
    private final ClaimProofs proofs;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    StoryService(
            StoryRepository stories,
            ClaimProofs proofs,
            Creations creations,
            Journal journal,
            History history,
            MergePatch patches,
            Clock clock) {
        this.stories = stories;
        this.proofs = proofs;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.patches = patches;
        this.clock = clock;
    }

    Creation<StoryResponse> create(StoryRequest request, @Nullable String key) {
        return creations.once(
                "stories",
                key,
                request.id(),
                request,
                id -> stories.find(id).map(StoryResponse::of),
                id -> add(id, request));
    }

    private StoryResponse add(UUID id, StoryRequest request) {
        proofs.requireKnown(request.claims());
        var story = Story.create(id, request, clock.instant());
        stories.insert(story);
        var response = StoryResponse.of(story);
        journal.record(Change.created(StoryEvents.CHANGED, id, response));
        return response;
    }

    StoryResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        return change(id, ifMatch, StoryEvents.CHANGED, story -> {
            var request = patches.apply(StoryResponse.of(story).toRequest(), patch, StoryRequest.class);
            if (request.id() != null) {
                throw ProblemException.field(CommonProblem.RULE_BROKEN, "/id", "leave it out; an id is never changed");
            }
            proofs.requireKnown(request.claims());
            var changed = story.change(request);
            if (changed.state() == StoryState.PUBLISHED) {
                proofs.require(changed.claimIds());
            }
            return changed;
        });
    }

    StoryResponse publish(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, StoryEvents.PUBLISHED, story -> {
            var published = story.publish();
            proofs.require(story.claimIds());
            return published;
        });
    }

    StoryResponse archive(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, StoryEvents.ARCHIVED, Story::archive);
    }

    private StoryResponse change(UUID id, @Nullable String ifMatch, EventType event, UnaryOperator<Story> behaviour) {
        var before = stories.getForChange(id);
        Etags.require(ifMatch, before.version());
        var after = behaviour.apply(before);
        stories.updateAll(List.of(after));
        var response = StoryResponse.of(after);
        journal.record(Change.changed(event, id, StoryResponse.of(before), response));
        return response;
    }

    StoryResponse get(UUID id) {
        return stories.find(id).map(StoryResponse::of).orElseThrow(() -> ProblemException.notFound("story", id));
    }

    Page<StoryResponse> list(@Nullable StoryState state, @Nullable String pageToken, int limit) {
        var rows = stories.page(state, PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, s -> new Object[] {s.id()}, StoryResponse::of);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}

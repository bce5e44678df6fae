package io.needmap.interview.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.interview.filter.Filter;
import io.needmap.interview.theme.Themes;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class: every method answers with records built inside its transaction. */
@ApplicationScoped
@Transactional
class TrackerService {

    private final TrackerRepository trackers;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final MergePatch patches;
    private final Themes themes;

    TrackerService(
            TrackerRepository trackers,
            Creations creations,
            Journal journal,
            History history,
            MergePatch patches,
            Themes themes) {
        this.trackers = trackers;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.patches = patches;
        this.themes = themes;
    }

    Creation<TrackerResponse> create(TrackerRequest request, @Nullable String key) {
        return creations.once(
                "trackers",
                key,
                request.id(),
                request,
                id -> trackers.find(id).map(TrackerResponse::of),
                id -> insert(Tracker.create(id, request)));
    }

    private TrackerResponse insert(Tracker tracker) {
        themes.require(tracker.themeId(), "/themeId");
        trackers.insert(tracker);
        var response = TrackerResponse.of(tracker);
        journal.record(Change.created(TrackerEvents.CHANGED, tracker.id(), response));
        return response;
    }

    TrackerResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        var before = trackers.getForChange(id);
        Etags.require(ifMatch, before.version());
        var request = patches.apply(TrackerResponse.of(before).toRequest(), patch, TrackerRequest.class);
        var tracker = before.change(request);
        themes.require(tracker.themeId(), "/themeId");
        trackers.update(tracker);
        var after = TrackerResponse.of(tracker);
        journal.record(Change.changed(TrackerEvents.CHANGED, id, TrackerResponse.of(before), after));
        return after;
    }

    TrackerResponse get(UUID id) {
        return trackers.find(id).map(TrackerResponse::of).orElseThrow(() -> ProblemException.notFound("tracker", id));
    }

    Page<TrackerResponse> list(@Nullable UUID themeId, @Nullable String pageToken, int limit) {
        var filter = Filter.after("id", PageToken.afterId(pageToken)).equal("theme_id", themeId);
        return Page.of(trackers.page(filter, limit), limit, row -> new Object[] {row.id()}, TrackerResponse::of);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}

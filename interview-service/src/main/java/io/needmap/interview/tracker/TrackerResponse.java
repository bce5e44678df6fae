package io.needmap.interview.tracker;

import io.needmap.kit.aggregate.Versioned;
import java.util.List;
import java.util.UUID;

/** A tracker as everybody sees it, and the data of its events. */
record TrackerResponse(UUID id, long version, String name, UUID themeId, List<String> keywords, TrackedSpeaker saidBy)
        implements Versioned {

    static TrackerResponse of(Tracker tracker) {
        return new TrackerResponse(
                tracker.id(),
                tracker.version(),
                tracker.name(),
                tracker.themeId(),
                tracker.keywords(),
                tracker.saidBy());
    }

    TrackerRequest toRequest() {
        return new TrackerRequest(null, name, themeId, keywords, saidBy);
    }
}

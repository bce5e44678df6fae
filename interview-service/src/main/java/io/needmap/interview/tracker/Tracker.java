package io.needmap.interview.tracker;

import io.needmap.interview.callnote.CallKeyword;
import io.needmap.kit.aggregate.Aggregate;
import java.util.List;
import java.util.UUID;

/**
 * The words by which a theme is noticed in recorded calls.
 *
 * @param keywords as the recording counts them, whatever their capital letters, 1 to 50
 * @param saidBy whose words count; the buyer's when absent
 */
record Tracker(UUID id, long version, String name, UUID themeId, List<String> keywords, TrackedSpeaker saidBy)
        implements Aggregate {

    static Tracker create(UUID id, TrackerRequest request) {
        return of(id, 1, request);
    }

    /** The tracker with other properties. */
    Tracker change(TrackerRequest request) {
        return of(id, version + 1, request);
    }

    private static Tracker of(UUID id, long version, TrackerRequest request) {
        return new Tracker(
                id,
                version,
                request.name(),
                request.themeId(),
                CallKeyword.normal(request.keywords()),
                request.saidBy() == null ? TrackedSpeaker.BUYER : request.saidBy());
    }
}

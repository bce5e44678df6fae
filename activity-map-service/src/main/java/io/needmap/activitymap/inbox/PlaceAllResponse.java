package io.needmap.activitymap.inbox;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each placement, in the order of the request. */
record PlaceAllResponse(int placed, int unchanged, int failed, List<PlaceAllOutcome> items) {

    /** What can become of one. */
    @Schema(name = "PlaceAllResult")
    enum Result {
        PLACED,
        UNCHANGED,
        FAILED
    }

    /**
     * What became of one.
     *
     * @param code the problem's code when it failed
     * @param detail what to do about it
     */
    record PlaceAllOutcome(
            UUID statementId,
            Result result,
            @Nullable UUID activityId,
            @Nullable String code,
            @Nullable String detail) {}

    static PlaceAllResponse of(List<PlaceAllOutcome> items) {
        return new PlaceAllResponse(
                count(items, Result.PLACED), count(items, Result.UNCHANGED), count(items, Result.FAILED), items);
    }

    private static int count(List<PlaceAllOutcome> items, Result result) {
        return (int) items.stream().filter(i -> i.result() == result).count();
    }
}

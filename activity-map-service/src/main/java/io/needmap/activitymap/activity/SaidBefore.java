package io.needmap.activitymap.activity;

import io.needmap.kit.web.PageToken;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list of what was said from which a page goes on. The newest come first; for those who must not see who said
 * it the statements with the last ids do, since a place that holds a time would tell in which interview it was said.
 *
 * @param at when the last of the page before was said; null for the first page and where it must not be told
 * @param id the last of the page before; null for the first page
 */
record SaidBefore(
        boolean byTime, @Nullable Instant at, @Nullable UUID id) {

    static SaidBefore of(@Nullable String pageToken, boolean byTime) {
        if (!byTime) {
            return new SaidBefore(false, null, PageToken.afterId(pageToken));
        }
        var place = PageToken.parse(pageToken, 2);
        return place == null ? new SaidBefore(true, null, null) : new SaidBefore(true, place.instant(0), place.uuid(1));
    }

    /** The key of a row. */
    Object[] key(@Nullable Instant said, UUID statementId) {
        return byTime ? new Object[] {said, statementId} : new Object[] {statementId};
    }

    /** The condition that what comes later in the list meets, with {@code :at} and {@code :id}. */
    String condition(String time, String statement) {
        if (id == null) {
            return "TRUE";
        }
        return byTime ? "(%s, %s) < (:at, :id)".formatted(time, statement) : statement + " < :id";
    }

    String order(String time, String statement) {
        return byTime ? "%s DESC, %s DESC".formatted(time, statement) : statement + " DESC";
    }
}

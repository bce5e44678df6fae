package io.needmap.interview.next;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service uses of the need events. */
record NeedTold(
        UUID activityId, String classification, @Nullable List<Missing> missing) {

    /**
     * Interviews that would help to decide.
     *
     * @param regionCode where, anywhere when null
     * @param quarter when
     * @param newReps how many of them with reps who were not asked before
     */
    record Missing(@Nullable String regionCode, String quarter, int interviews, int newReps) {}
}

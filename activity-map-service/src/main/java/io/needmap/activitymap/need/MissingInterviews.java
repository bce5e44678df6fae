package io.needmap.activitymap.need;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Interviews that would bring a verdict nearer.
 *
 * @param regionCode where; null for a region that has no rep yet
 * @param quarter when
 * @param interviews how many
 * @param newReps how many of them with reps who were not asked about the activity's transitions in the quarters that count;
 *     null, like where, for a manager: it would tell how many were asked there
 */
public record MissingInterviews(
        @Nullable String regionCode,
        String quarter,
        int interviews,
        @Nullable Integer newReps) {

    /** The same by quarter alone. */
    public static List<MissingInterviews> anywhere(List<MissingInterviews> missing) {
        Map<String, Integer> interviews = new LinkedHashMap<>();
        missing.forEach(one -> interviews.merge(one.quarter(), one.interviews(), Integer::sum));
        return interviews.entrySet().stream()
                .map(one -> new MissingInterviews(null, one.getKey(), one.getValue(), null))
                .toList();
    }
}

package io.needmap.activitymap.need;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why an activity is judged as it is.
 *
 * @param formula the arithmetic in words
 * @param gates the conditions of a need besides its consistency
 * @param byRegion the rates behind the evenness over regions; none where a manager may see none of them
 * @param byQuarter the same over quarters
 * @param statementIds the newest statements behind it, at most 200
 * @param asOf for each source topic, up to when its events are counted
 */
record NeedDetailResponse(
        @JsonUnwrapped NeedItem need,
        String formula,
        NeedThresholds thresholds,
        List<Gate> gates,
        List<GroupResponse> byRegion,
        List<GroupResponse> byQuarter,
        List<UUID> statementIds,
        Map<String, Instant> asOf,
        double lagSeconds,
        boolean stale)
        implements Versioned {

    static final String FORMULA = "C = geometric mean of breadth, regions, quarters and repeat, where they exist; "
            + "NEED when C reaches needConsistency and every gate is open, WANT when enough reps were interviewed "
            + "and C is below wantConsistency, else UNDETERMINED";

    /** A region or a quarter; the counts are left out where they would show few reps to a manager, or let them be computed. */
    record GroupResponse(
            String code,
            boolean suppressed,
            @Nullable Integer reps,
            @Nullable Integer mentioners,
            @Nullable Integer interviews,
            @Nullable Integer mentions,
            @Nullable Double rate) {

        static GroupResponse of(Group group, boolean suppressed) {
            return suppressed
                    ? new GroupResponse(group.code(), true, null, null, null, null, null)
                    : new GroupResponse(
                            group.code(),
                            false,
                            group.reps(),
                            group.mentioners(),
                            group.interviews(),
                            group.mentions(),
                            group.rate());
        }
    }

    @Override
    public long version() {
        return need.version();
    }
}

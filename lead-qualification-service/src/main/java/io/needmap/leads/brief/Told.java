package io.needmap.leads.brief;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of all these events that briefs use. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Told(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String name,
        @Nullable String link,
        @Nullable String state,
        @Nullable List<String> segments,
        @Nullable List<String> regionCodes,
        @Nullable UUID materialId,
        @Nullable UUID activityId,
        @Nullable UUID themeId,
        @Nullable Double fit,
        @Nullable List<UUID> buyingStageIds,
        @Nullable String segment,
        @Nullable Boolean isDefault,
        @Nullable List<Stage> stages,
        @Nullable String outcome,
        @Nullable String regionCode,
        @Nullable Instant conductedAt,
        @Nullable String assumption,
        @Nullable String verdict,
        @Nullable Integer confirmed,
        @Nullable Integer refuted) {

    /** A stage of a buying cycle. */
    record Stage(
            UUID id, String label, int position, @Nullable String buyerQuestion) {}
}

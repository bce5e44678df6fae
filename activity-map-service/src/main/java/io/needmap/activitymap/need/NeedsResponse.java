package io.needmap.activitymap.need;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.needmap.kit.web.Paged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of needs, with what all of them are judged by.
 *
 * @param asOf for each source topic, up to when its events are counted
 */
@JsonInclude(Include.ALWAYS)
record NeedsResponse(
        List<NeedItem> items,
        @Nullable String nextPageToken,
        NeedThresholds thresholds,
        Map<String, Instant> asOf,
        double lagSeconds,
        boolean stale)
        implements Paged {}

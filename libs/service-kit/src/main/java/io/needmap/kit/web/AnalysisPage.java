package io.needmap.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One page of an analysis, with how current it is; the fields of {@link Page} and {@link AnalysisAge} side by side. */
@JsonInclude(Include.ALWAYS)
public record AnalysisPage<T>(
        List<T> items, @Nullable String nextPageToken, Map<String, Instant> asOf, double lagSeconds, boolean stale)
        implements Paged {

    /** A page of an analysis of this age. */
    public static <T> AnalysisPage<T> of(Page<T> page, AnalysisAge age) {
        return new AnalysisPage<>(page.items(), page.nextPageToken(), age.asOf(), age.lagSeconds(), age.stale());
    }
}

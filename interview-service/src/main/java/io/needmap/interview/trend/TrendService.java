package io.needmap.interview.trend;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.security.Candour;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts trends when they are asked for: over half a year, up to now. */
@ApplicationScoped
@Transactional
class TrendService {

    /** What is recent, and how long the time before it is. */
    static final Duration PERIOD = Duration.ofDays(90);

    private final TrendRepository trends;
    private final Candour candour;
    private final Freshness freshness;
    private final Clock clock;

    TrendService(TrendRepository trends, Candour candour, Freshness freshness, Clock clock) {
        this.trends = trends;
        this.candour = candour;
        this.freshness = freshness;
        this.clock = clock;
    }

    AnalysisPage<TrendResponse> list(
            @Nullable UUID themeId, @Nullable String regionCode, @Nullable String pageToken, int limit) {
        var now = clock.instant();
        var since = now.minus(PERIOD);
        var after = PageToken.parse(pageToken, 2);
        var last = after == null ? null : new TrendRepository.Last(after.uuid(0), after.text(1));
        var rows = trends.rows(since.minus(PERIOD), since, now, themeId, regionCode, last, limit);
        var page = Page.of(
                rows,
                limit,
                row -> new Object[] {row.themeId(), row.regionCode()},
                row -> withheld(row) ? TrendResponse.suppressed(row, since) : TrendResponse.of(row, since));
        return AnalysisPage.of(page, freshness.age());
    }

    private boolean withheld(TrendRow row) {
        return candour.suppresses(row.allReps())
                || candour.suppresses(row.reps())
                || candour.suppresses(row.repsBefore())
                || candour.suppresses(row.exposedReps());
    }
}

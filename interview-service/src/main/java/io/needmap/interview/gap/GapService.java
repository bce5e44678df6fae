package io.needmap.interview.gap;

import io.needmap.interview.calendar.Quarter;
import io.needmap.kit.consume.Freshness;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Candour;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the gaps when they are asked for, as of now. */
@ApplicationScoped
@Transactional
class GapService {

    private final GapRepository gaps;
    private final SaturationRepository saturations;
    private final GapSettings settings;
    private final Candour candour;
    private final Freshness freshness;
    private final Clock clock;

    GapService(
            GapRepository gaps,
            SaturationRepository saturations,
            GapSettings settings,
            Candour candour,
            Freshness freshness,
            Clock clock) {
        this.gaps = gaps;
        this.saturations = saturations;
        this.settings = settings;
        this.candour = candour;
        this.freshness = freshness;
        this.clock = clock;
    }

    AnalysisPage<GapResponse> list(
            @Nullable GapKind kind, @Nullable String regionCode, @Nullable String pageToken, int limit) {
        var after = PageToken.parse(pageToken, 2);
        var last = after == null ? null : new GapRepository.Last(kind(after.text(0)), after.text(1));
        var wanted = new GapRepository.Wanted(
                kind,
                regionCode,
                cells(regionCode),
                settings.fewestInterviews(),
                clock.instant().minus(settings.rejections()));
        var page = Page.of(
                gaps.rows(wanted, last, limit),
                limit,
                row -> new Object[] {row.kind(), row.key()},
                row -> GapResponse.of(row, row.reps() != null && candour.suppresses(row.reps())));
        return AnalysisPage.of(page, freshness.age());
    }

    AnalysisPage<SaturationResponse> saturation(@Nullable String pageToken, int limit) {
        var after = PageToken.parse(pageToken, 2);
        var rows = saturations.rows(after == null ? null : after.text(0), after == null ? null : after.text(1), limit);
        var page = Page.of(
                rows,
                limit,
                row -> new Object[] {row.from(), row.to()},
                row -> candour.suppresses(row.reps())
                        ? SaturationResponse.suppressed(row)
                        : SaturationResponse.of(row));
        return AnalysisPage.of(page, freshness.age());
    }

    /** The current quarter and those before it, on the clocks of each region: where it is late, the next has begun. */
    private List<GapRepository.Cell> cells(@Nullable String regionCode) {
        var now = clock.instant();
        return gaps.sellingRegions(regionCode).stream()
                .flatMap(region -> Quarter.latest(settings.quarters(), now, ZoneId.of(region.timeZone())).stream()
                        .map(quarter -> new GapRepository.Cell(region.code(), quarter)))
                .toList();
    }

    private static GapKind kind(String name) {
        try {
            return GapKind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    CommonProblem.MALFORMED_PAGE_TOKEN, "send the nextPageToken of the page before, unchanged");
        }
    }
}

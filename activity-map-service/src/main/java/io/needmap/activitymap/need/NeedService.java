package io.needmap.activitymap.need;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Candour;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class NeedService {

    private static final int MOST_STATEMENTS = 200;

    private final NeedRepository needs;
    private final NeedVerdicts verdicts;
    private final Freshness freshness;
    private final History history;
    private final Candour candour;

    NeedService(NeedRepository needs, NeedVerdicts verdicts, Freshness freshness, History history, Candour candour) {
        this.needs = needs;
        this.verdicts = verdicts;
        this.freshness = freshness;
        this.history = history;
        this.candour = candour;
    }

    NeedsResponse list(@Nullable NeedClassification classification, @Nullable String pageToken, int limit) {
        var rows = needs.pageAfter(classification, PageToken.afterId(pageToken), limit);
        var page = Page.of(rows, limit, r -> new Object[] {r.id()}, NeedItem::of);
        var age = freshness.age();
        return new NeedsResponse(
                shown(page.items()),
                page.nextPageToken(),
                verdicts.thresholds(),
                age.asOf(),
                age.lagSeconds(),
                age.stale());
    }

    private List<NeedItem> shown(List<NeedItem> items) {
        if (!candour.applies()) {
            return items;
        }
        var cells = needs.tallies(items.stream().map(NeedItem::activityId).toList()).stream()
                .collect(Collectors.groupingBy(TallyCell::activityId));
        return items.stream()
                .map(item -> ShownNeed.veiled(item, verdict(cells.getOrDefault(item.activityId(), List.of())))
                        .item())
                .toList();
    }

    private Verdict verdict(Collection<TallyCell> cells) {
        return Verdict.of(cells, verdicts.thresholds());
    }

    NeedDetailResponse get(UUID activityId) {
        var item = NeedItem.of(find(activityId));
        var verdict = verdict(needs.tallies(List.of(activityId)));
        var shown = candour.applies() ? ShownNeed.veiled(item, verdict) : ShownNeed.whole(item, verdict);
        var age = freshness.age();
        return new NeedDetailResponse(
                shown.item(),
                NeedDetailResponse.FORMULA,
                verdicts.thresholds(),
                shown.gates(),
                shown.byRegion(),
                shown.byQuarter(),
                needs.newestStatements(activityId, MOST_STATEMENTS),
                age.asOf(),
                age.lagSeconds(),
                age.stale());
    }

    Page<HistoryEntry> history(UUID activityId, @Nullable String pageToken, int limit) {
        find(activityId);
        return history.of(activityId, NeedEvents.ASSESSED, pageToken, limit);
    }

    private NeedRepository.NamedNeed find(UUID activityId) {
        return needs.find(activityId).orElseThrow(() -> ProblemException.notFound("need of activity", activityId));
    }
}

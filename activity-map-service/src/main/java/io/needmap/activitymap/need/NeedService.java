package io.needmap.activitymap.need;

import io.needmap.activitymap.need.NeedDetailResponse.GroupResponse;
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
                page.items(), page.nextPageToken(), verdicts.thresholds(), age.asOf(), age.lagSeconds(), age.stale());
    }

    NeedDetailResponse get(UUID activityId) {
        var need = find(activityId);
        var age = freshness.age();
        var verdict = Verdict.of(needs.tallies(List.of(activityId)), verdicts.thresholds());
        return new NeedDetailResponse(
                NeedItem.of(need),
                NeedDetailResponse.FORMULA,
                verdicts.thresholds(),
                verdict.gates(),
                shown(verdict.byRegion()),
                shown(verdict.byQuarter()),
                needs.newestStatements(activityId, MOST_STATEMENTS),
                age.asOf(),
                age.lagSeconds(),
                age.stale());
    }

    private List<GroupResponse> shown(Collection<Group> groups) {
        return groups.stream()
                .map(g -> GroupResponse.of(g, candour.suppresses(g.reps()) || candour.suppresses(g.mentioners())))
                .toList();
    }

    Page<HistoryEntry> history(UUID activityId, @Nullable String pageToken, int limit) {
        find(activityId);
        return history.of(activityId, NeedEvents.ASSESSED, pageToken, limit);
    }

    private NeedRepository.NamedNeed find(UUID activityId) {
        return needs.find(activityId).orElseThrow(() -> ProblemException.notFound("need of activity", activityId));
    }
}

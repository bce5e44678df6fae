package io.needmap.activitymap.map;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class MapGapService {

    private final MapGapRepository gaps;
    private final Freshness freshness;

    MapGapService(MapGapRepository gaps, Freshness freshness) {
        this.gaps = gaps;
        this.freshness = freshness;
    }

    MapGapsResponse read(@Nullable MapGapKind kind, @Nullable String pageToken, int limit) {
        var after = PageToken.parse(pageToken, 2);
        var rows = gaps.page(kind, after == null ? null : after.text(0), after == null ? null : after.uuid(1), limit);
        var page = Page.of(rows, limit, r -> new Object[] {r.kind(), r.activityId()}, row -> row);
        var age = freshness.age();
        return new MapGapsResponse(
                gaps.notPlaced(), page.items(), page.nextPageToken(), age.asOf(), age.lagSeconds(), age.stale());
    }
}

package io.needmap.activitymap.map;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.security.Candour;
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
    private final Candour candour;

    MapGapService(MapGapRepository gaps, Freshness freshness, Candour candour) {
        this.gaps = gaps;
        this.freshness = freshness;
        this.candour = candour;
    }

    MapGapsResponse read(@Nullable MapGapKind kind, @Nullable String pageToken, int limit) {
        var after = PageToken.parse(pageToken, 2);
        var rows = gaps.page(kind, after == null ? null : after.text(0), after == null ? null : after.uuid(1), limit);
        boolean veiled = candour.applies();
        var page =
                Page.of(rows, limit, r -> new Object[] {r.kind(), r.activityId()}, row -> veiled ? row.veiled() : row);
        var age = freshness.age();
        return new MapGapsResponse(
                gaps.notPlaced(), page.items(), page.nextPageToken(), age.asOf(), age.lagSeconds(), age.stale());
    }
}

package io.needmap.materials.roadmap;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
@Transactional
class RoadMapService {

    private final RoadMapRepository roadMap;
    private final Freshness replicas;

    RoadMapService(RoadMapRepository roadMap, Freshness replicas) {
        this.roadMap = roadMap;
        this.replicas = replicas;
    }

    AnalysisPage<RoadMapItem> list(RoadMapFilter filter, int limit) {
        var age = replicas.age();
        var page = Page.of(
                roadMap.page(filter, limit), limit, item -> new Object[] {item.value(), item.gapId()}, item -> item);
        return AnalysisPage.of(page, age);
    }
}

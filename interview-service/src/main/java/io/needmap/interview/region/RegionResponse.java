package io.needmap.interview.region;

import io.needmap.kit.aggregate.Versioned;
import java.util.UUID;

/** A region as everybody sees it, and the data of its events. */
record RegionResponse(UUID id, long version, String code, String name, String timeZone) implements Versioned {

    static RegionResponse of(Region region) {
        return new RegionResponse(region.id(), region.version(), region.code(), region.name(), region.timeZone());
    }

    RegionRequest toRequest() {
        return new RegionRequest(null, code, name, timeZone);
    }
}

package io.needmap.interview.region;

import io.needmap.kit.aggregate.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A region as everybody sees it, and the data of its events; fields as in {@link Region}. */
record RegionResponse(
        UUID id,
        long version,
        String code,
        String name,
        String timeZone,
        List<BusinessHours> businessHours,
        List<LocalDate> holidays)
        implements Versioned {

    static RegionResponse of(Region region) {
        return new RegionResponse(
                region.id(),
                region.version(),
                region.code(),
                region.name(),
                region.timeZone(),
                region.businessHours(),
                region.holidays());
    }

    RegionRequest toRequest() {
        return new RegionRequest(null, code, name, timeZone, businessHours, holidays);
    }
}

package io.needmap.interview.region;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;

/** What other features ask about regions. */
@ApplicationScoped
public class Regions {

    private final RegionRepository regions;

    Regions(RegionRepository regions) {
        this.regions = regions;
    }

    /** Fails with 422, pointing at the field, when no region has the code. */
    public void require(String code, String pointer) {
        if (!regions.exists(code)) {
            throw ProblemException.field(CommonProblem.UNKNOWN_REFERENCE, pointer, "no region has this code");
        }
    }

    /** The time zone of a region that exists. */
    public ZoneId zone(String code) {
        return ZoneId.of(regions.timeZone(code));
    }
}

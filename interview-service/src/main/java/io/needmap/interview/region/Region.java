package io.needmap.interview.region;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;

/**
 * A part of the world with its own reps.
 *
 * @param businessHours when somebody works there, on its clocks, in the order of the week
 * @param holidays days on which nobody does, in their order
 */
record Region(
        UUID id,
        long version,
        String code,
        String name,
        String timeZone,
        @Json List<BusinessHours> businessHours,
        List<LocalDate> holidays)
        implements Aggregate {

    static Region create(UUID id, RegionRequest request) {
        return of(id, 1, request);
    }

    /** The region with other properties; the code stays, since everything said in the region carries it. */
    Region change(RegionRequest request) {
        if (!request.code().equals(code)) {
            throw RegionProblem.codeIsFixed();
        }
        return of(id, version + 1, request);
    }

    private static Region of(UUID id, long version, RegionRequest request) {
        var holidays = request.holidays() == null ? List.<LocalDate>of() : request.holidays();
        return new Region(
                id,
                version,
                request.code(),
                request.name(),
                request.timeZone(),
                request.businessHours() == null ? BusinessHours.USUAL : inOrder(request.businessHours()),
                holidays.stream().distinct().sorted().toList());
    }

    private static List<BusinessHours> inOrder(List<BusinessHours> hours) {
        var sorted = hours.stream()
                .sorted(Comparator.comparing(BusinessHours::day).thenComparing(BusinessHours::from))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).overlap(sorted.get(i - 1))) {
                throw ProblemException.field(
                        CommonProblem.RULE_BROKEN, "/businessHours", "hours of one day do not overlap");
            }
        }
        return sorted;
    }
}

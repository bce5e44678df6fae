package io.needmap.materials.material;

import io.needmap.kit.problem.ProblemException;
import io.needmap.materials.reference.ReferenceRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a request about a material must keep that its fields alone cannot tell. */
@ApplicationScoped
class MaterialRules {

    private final ReferenceRepository reference;
    private final Clock clock;

    MaterialRules(ReferenceRepository reference, Clock clock) {
        this.reference = reference;
        this.clock = clock;
    }

    /** The day on which freshness is taken. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    void check(MaterialRequest request) {
        check(request, knownRegions(List.of(request)));
    }

    /** The regions that exist among those that the requests name, found at once. */
    Set<String> knownRegions(Collection<MaterialRequest> requests) {
        var codes = requests.stream()
                .flatMap(r -> regions(r.regionCodes()).stream())
                .collect(Collectors.toSet());
        return codes.isEmpty() ? Set.of() : reference.knownRegions(codes);
    }

    void check(MaterialRequest request, Set<String> knownRegions) {
        var codes = regions(request.regionCodes());
        for (int i = 0; i < codes.size(); i++) {
            if (!knownRegions.contains(codes.get(i))) {
                throw ProblemException.field(
                        MaterialProblem.UNKNOWN_REGION, "/regionCodes/" + i, "add the region first, or leave it out");
            }
        }
        if (request.verifiedOn() != null && request.verifiedOn().isAfter(today())) {
            throw ProblemException.field(
                    MaterialProblem.VERIFIED_IN_FUTURE, "/verifiedOn", "give the day of the last verification");
        }
    }

    private static List<String> regions(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes;
    }
}

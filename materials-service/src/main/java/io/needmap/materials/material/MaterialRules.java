package io.needmap.materials.material;

import io.needmap.kit.problem.ProblemException;
import io.needmap.materials.claim.ClaimProofs;
import io.needmap.materials.reference.ReferenceRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a request about a material must keep that its fields alone cannot tell. */
@ApplicationScoped
class MaterialRules {

    private final ReferenceRepository reference;
    private final ClaimProofs claims;
    private final Clock clock;

    MaterialRules(ReferenceRepository reference, ClaimProofs claims, Clock clock) {
        this.reference = reference;
        this.claims = claims;
        this.clock = clock;
    }

    /** The day on which freshness is taken. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    void check(MaterialRequest request) {
        check(request, known(List.of(request)));
    }

    /** What the requests refer to, as far as it exists, found at once. */
    Known known(Collection<MaterialRequest> requests) {
        var ids = requests.stream().flatMap(r -> claimIds(r).stream()).collect(Collectors.toSet());
        return new Known(knownRegions(requests), claims.known(ids));
    }

    /** Regions and claims that exist. */
    record Known(Set<String> regions, Set<UUID> claims) {}

    private Set<String> knownRegions(Collection<MaterialRequest> requests) {
        var codes = requests.stream()
                .flatMap(r -> regions(r.regionCodes()).stream())
                .collect(Collectors.toSet());
        return codes.isEmpty() ? Set.of() : reference.knownRegions(codes);
    }

    void check(MaterialRequest request, Known known) {
        var codes = regions(request.regionCodes());
        for (int i = 0; i < codes.size(); i++) {
            if (!known.regions().contains(codes.get(i))) {
                throw ProblemException.field(
                        MaterialProblem.UNKNOWN_REGION, "/regionCodes/" + i, "add the region first, or leave it out");
            }
        }
        claims.requireKnown(claimIds(request), known.claims());
        if (request.verifiedOn() != null && request.verifiedOn().isAfter(today())) {
            throw ProblemException.field(
                    MaterialProblem.VERIFIED_IN_FUTURE, "/verifiedOn", "give the day of the last verification");
        }
    }

    /** Refuses unless all claims are substantiated; they cannot fall before the transaction ends. */
    void requireProof(Collection<UUID> claimIds) {
        claims.require(claimIds);
    }

    private static List<UUID> claimIds(MaterialRequest request) {
        return request.claimIds() == null ? List.of() : request.claimIds();
    }

    private static List<String> regions(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes;
    }
}

package io.needmap.materials.claim;

import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whether what is to be published rests on proved claims. */
@ApplicationScoped
public class ClaimProofs {

    private final ClaimRepository claims;

    ClaimProofs(ClaimRepository claims) {
        this.claims = claims;
    }

    /** Those of the claims that exist. */
    public Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : claims.known(ids);
    }

    /** Refuses with the first claim that is not known. */
    public void requireKnown(List<UUID> ids) {
        requireKnown(ids, known(ids));
    }

    /** Refuses with the first of the claims that is not among the known ones. */
    public void requireKnown(List<UUID> ids, Set<UUID> known) {
        for (int i = 0; i < ids.size(); i++) {
            if (!known.contains(ids.get(i))) {
                throw ProblemException.field(
                        ClaimProblem.UNKNOWN_CLAIM, "/claimIds/" + i, "add the claim first, or leave it out");
            }
        }
    }

    /**
     * Refuses unless every claim is substantiated, and names the claim and the test that stops it. The claims cannot
     * fall before the transaction ends.
     */
    public void require(Collection<UUID> ids) {
        for (var claim : ids.isEmpty() ? List.<Claim>of() : claims.lockShared(ids)) {
            if (!claim.isSubstantiated()) {
                throw refusal(claim);
            }
        }
    }

    private static ProblemException refusal(Claim claim) {
        var weakest = claim.tests().stream()
                .min(Comparator.comparingDouble(t -> t.verdict().score()))
                .orElseThrow();
        return new ProblemException(
                ClaimProblem.CLAIM_NOT_PROVED,
                "claim %s: %s is %s, %s".formatted(claim.id(), weakest.test(), weakest.verdict(), weakest.reason()),
                List.of(),
                Map.of(
                        "claimId",
                        claim.id(),
                        "test",
                        weakest.test(),
                        "verdict",
                        weakest.verdict(),
                        "reason",
                        weakest.reason()));
    }

    /** Those of the claims that are substantiated. */
    public Set<UUID> substantiated(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : claims.substantiated(ids);
    }

    /** Has the claims that lean on responses with these materials tested again, a moment later. */
    public void noteMaterials(Collection<UUID> materials) {
        if (!materials.isEmpty()) {
            claims.noteOfMaterials(materials);
        }
    }

    /** Has the claims that must be defended against the objection tested again, a moment later. */
    public void noteTheme(UUID theme) {
        claims.noteOfThemes(List.of(theme), null, null);
    }
}

package io.needmap.kit.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Reps speak freely when their manager does not read who said what: for SALES_MANAGER, quotes are unattributed and a
 * breakdown cell of fewer than three reps is suppressed.
 */
@ApplicationScoped
public class Candour {

    /** Fewest reps of a breakdown cell that hide each other. */
    public static final int FEWEST_REPS = 3;

    private static final Set<String> ATTRIBUTED =
            Set.of(Roles.MARKETER, Roles.MARKETING_OPS, Roles.AUDITOR, Roles.ADMIN, Roles.INTEGRATION);

    private final CurrentIdentityAssociation identity;

    public Candour(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** Whether the caller must not see which rep said something. */
    public boolean applies() {
        var caller = identity.getIdentity();
        return caller.hasRole(Roles.SALES_MANAGER) && caller.getRoles().stream().noneMatch(ATTRIBUTED::contains);
    }

    /** Whether the caller must not see a breakdown cell with so many reps. */
    public boolean suppresses(int reps) {
        return reps > 0 && reps < FEWEST_REPS && applies();
    }
}

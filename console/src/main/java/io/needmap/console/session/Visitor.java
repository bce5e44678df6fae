package io.needmap.console.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who looks at this page. What the person may do is decided by the services; here it decides what is offered. */
@Named("visitor")
@RequestScoped
public class Visitor {

    private static final List<Role> MARKETING = List.of(Role.MARKETER, Role.MARKETING_OPS, Role.ADMIN);
    private static final Set<String> SALES_STEPS = Set.of("accept", "reject", "touch", "opportunity", "win", "lose");
    private static final List<Role> FIELD = List.of(Role.REP, Role.SALES_MANAGER);

    private final SecurityIdentity identity;
    private final LocalTokens tokens;

    Visitor(SecurityIdentity identity, LocalTokens tokens) {
        this.identity = identity;
        this.tokens = tokens;
    }

    /** Whether the person chose a role on this machine, and did not come by an identity provider. */
    public boolean isLocal() {
        return tokens.areMade();
    }

    /** Whether somebody is signed in. */
    public boolean isKnown() {
        return !identity.isAnonymous();
    }

    /** The person's name. */
    public String name() {
        return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
    }

    /** What the person is, for the head of the page. */
    public String roles() {
        return Arrays.stream(Role.values())
                .filter(role -> identity.hasRole(role.name()))
                .map(Role::label)
                .collect(Collectors.joining(", "));
    }

    /** Whether the person works the map, the catalogue and the questions. */
    public boolean isMarketing() {
        return hasOne(MARKETING);
    }

    /** Whether the person loads lists. */
    public boolean isOperations() {
        return hasOne(List.of(Role.MARKETING_OPS, Role.ADMIN));
    }

    /** Whether the person is of Sales. */
    public boolean isField() {
        return hasOne(FIELD);
    }

    /** Whether the person leads Sales: calls the weekly meeting as Marketing does. */
    public boolean isLeadsSales() {
        return identity.hasRole(Role.SALES_MANAGER.name());
    }

    /** Whether the person moves leads through this step: Marketing up to the hand-over, Sales from there on. */
    public boolean moves(String step) {
        return isOperations()
                || (SALES_STEPS.contains(step) ? isRep() : isMarketing() || (isRep() && step.equals("disqualify")));
    }

    /** Whether the person carries a bag: reviews drafts and works leads. */
    public boolean isRep() {
        return identity.hasRole(Role.REP.name());
    }

    /** The token that the services are shown. */
    public String token() {
        var credential = identity.getCredential(AccessTokenCredential.class);
        return credential == null ? "" : credential.getToken();
    }

    private boolean hasOne(Collection<Role> roles) {
        return roles.stream().anyMatch(role -> identity.hasRole(role.name()));
    }
}

package io.needmap.console.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Who looks at this page. What the person may do is decided by the services; here it decides what is offered. */
@Named("visitor")
@RequestScoped
public class Visitor {

    private static final Set<Role> MARKETING = EnumSet.of(Role.MARKETER, Role.MARKETING_OPS, Role.ADMIN);
    private static final Set<Role> OPERATIONS = EnumSet.of(Role.MARKETING_OPS, Role.ADMIN);
    private static final Set<Role> FIELD = EnumSet.of(Role.REP, Role.SALES_MANAGER);
    private static final Set<String> SALES_STEPS = Set.of("accept", "reject", "touch", "opportunity", "win", "lose");

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

    /** Whether the person is of Marketing: judges what is proposed, and decides which questions count. */
    public boolean isMarketing() {
        return hasOne(MARKETING);
    }

    /** Whether the person works the map, the catalogue and the interviews; programs may, too. */
    public boolean isWorking() {
        return isMarketing() || isProgram();
    }

    /** Whether the person answers for names: settles who is one, and agrees on the hand-over. */
    public boolean isOperations() {
        return hasOne(OPERATIONS);
    }

    /** Whether the person registers people, questions, guides and lists; programs may, too. */
    public boolean isRegistering() {
        return isOperations() || isProgram();
    }

    /** Whether the person is of Sales. */
    public boolean isField() {
        return hasOne(FIELD);
    }

    /** Whether the person calls the weekly meeting, decides in it and promises: both sides do. */
    public boolean isMeeting() {
        return isMarketing() || identity.hasRole(Role.SALES_MANAGER.name());
    }

    /** Whether the person says, or notes for a rep, what Sales thinks of a draft. */
    public boolean isReviewing() {
        return isWorking() || isRep();
    }

    /** Whether the person asks for material. */
    public boolean isAsking() {
        return isWorking() || isField();
    }

    /** Whether the person moves leads through this step: Marketing up to the hand-over, Sales from there on. */
    public boolean moves(String step) {
        return SALES_STEPS.contains(step)
                ? isRep() || isRegistering()
                : isWorking() || (isRep() && step.equals("disqualify"));
    }

    private boolean isRep() {
        return identity.hasRole(Role.REP.name());
    }

    private boolean isProgram() {
        return identity.hasRole(Role.INTEGRATION.name());
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

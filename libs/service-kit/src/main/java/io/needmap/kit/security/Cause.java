package io.needmap.kit.security;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who and what is behind the change that is going on: the caller of a request, or the event or job that is being
 * applied.
 */
@ApplicationScoped
public class Cause {

    private static final ThreadLocal<@Nullable Origin> ORIGIN = new ThreadLocal<>();

    private record Origin(String actor, @Nullable UUID causation) {}

    private final CurrentIdentityAssociation identity;

    public Cause(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** The subject of the caller's token, the actor of the event or job behind, or the service itself. */
    public String actor() {
        var origin = ORIGIN.get();
        if (origin != null) {
            return origin.actor();
        }
        if (!Arc.container().requestContext().isActive()) {
            return "system";
        }
        var caller = identity.getIdentity();
        return caller.isAnonymous() ? "anonymous" : subject(caller.getPrincipal());
    }

    /** Not the principal's name: that is what people call themselves at the issuer, and can change to somebody else's. */
    private static String subject(Principal caller) {
        return caller instanceof JsonWebToken token ? token.getSubject() : caller.getName();
    }

    /** The event, job or meeting behind the change; null when a request made it. */
    public @Nullable UUID causation() {
        var origin = ORIGIN.get();
        return origin == null ? null : origin.causation();
    }

    /** Does the work in the name of what caused it. */
    public <T> T because(String actor, @Nullable UUID causation, Callable<T> work) {
        var before = ORIGIN.get();
        ORIGIN.set(new Origin(actor, causation));
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            ORIGIN.set(before);
        }
    }
}

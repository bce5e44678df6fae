package io.needmap.leads.webhook;

import io.needmap.kit.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collection;

/**
 * Where webhooks may go. Looked at when an endpoint is saved and again at every try: the name can have got another address
 * meanwhile, and the address that was looked at is the one that is connected to.
 */
@ApplicationScoped
class Targets {

    /** The address is one that nothing is sent to. */
    static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    private final boolean allowPrivate;
    private final HostNames names;

    Targets(WebhookSettings settings, HostNames names) {
        this.allowPrivate = settings.allowPrivate();
        this.names = names;
    }

    void onStart(@Observes @Priority(1) StartupEvent started) {
        check(allowPrivate, ConfigUtils.getProfiles());
    }

    static void check(boolean allowPrivate, Collection<String> profiles) {
        if (allowPrivate && profiles.contains("prod")) {
            throw new IllegalStateException("needmap.webhooks.allow-private is for tests: unset it in production");
        }
    }

    /** Refuses what is no address for webhooks; a name that nobody knows yet may be known later. */
    URI checked(String url) {
        var uri = parsed(url);
        try {
            address(uri);
        } catch (RefusedException e) {
            throw ProblemException.field(
                    WebhookProblem.PRIVATE_ADDRESS, "/url", "say an address of the public internet");
        } catch (UnknownHostException e) {
            return uri;
        }
        return uri;
    }

    private URI parsed(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        boolean tested = allowPrivate && "http".equalsIgnoreCase(uri.getScheme());
        boolean port = uri.getPort() == -1 || (uri.getPort() > 0 && uri.getPort() < 65536);
        if (uri.getHost() == null
                || uri.getUserInfo() != null
                || uri.getFragment() != null
                || !port
                || !(secure || tested)) {
            throw refused();
        }
        return uri;
    }

    private static ProblemException refused() {
        return ProblemException.field(
                WebhookProblem.NOT_A_WEBHOOK_URL,
                "/url",
                "say an https address with a host, without user and fragment");
    }

    /** The address to connect to; refused when any address of the name is not public. */
    InetAddress address(URI uri) throws UnknownHostException, RefusedException {
        String host = uri.getHost();
        var addresses = names.addresses(host);
        if (!allowPrivate && !addresses.stream().allMatch(PublicAddresses::contain)) {
            throw new RefusedException("%s is not an address of the public internet".formatted(host));
        }
        return addresses.get(0);
    }
}

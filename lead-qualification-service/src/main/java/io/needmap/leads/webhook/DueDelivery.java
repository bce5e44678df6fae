package io.needmap.leads.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is to be tried now.
 *
 * @param attempts with this one
 * @param failures of the endpoint before this try
 */
record DueDelivery(
        long seq,
        UUID endpointId,
        UUID eventId,
        String envelope,
        int attempts,
        Instant createdAt,
        String url,
        String secret,
        @Nullable String formerSecret,
        @Nullable Instant formerUntil,
        int failures) {

    /** What signs now. */
    List<String> secrets(Instant now) {
        boolean both = formerSecret != null && formerUntil != null && now.isBefore(formerUntil);
        return both ? Stream.of(secret, formerSecret).toList() : List.of(secret);
    }
}

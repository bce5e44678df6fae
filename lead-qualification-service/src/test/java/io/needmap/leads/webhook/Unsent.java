package io.needmap.leads.webhook;

import static io.needmap.testkit.Api.ops;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** An endpoint of its own that nobody listens at, and something that it is to be told in a year. */
final class Unsent {

    static final String URL = "http://localhost:9/unsent";

    private Unsent() {}

    static DueDelivery delivery(Jdbi jdbi, Instant now) {
        var wanted = Map.of("url", URL, "eventTypes", List.of("io.needmap.materials.material-archived.v1"));
        var endpoint = UUID.fromString(ops().body(wanted)
                .post("/api/v1/webhook-endpoints")
                .then()
                .extract()
                .path("id"));
        var event = UUID.randomUUID();
        long seq = jdbi.withHandle(h -> h.createQuery("""
                        WITH event AS (
                            INSERT INTO webhook_event (event_id, type, subject, time, envelope)
                            VALUES (:event, 'none', :event, now(), '{}') RETURNING position)
                        INSERT INTO webhook_delivery (endpoint_id, event_position, subject, next_at, replay, created_at)
                        SELECT :endpoint, position, :event, now() + interval '1 year', false, now() FROM event
                        RETURNING seq
                        """)
                .bind("event", event)
                .bind("endpoint", endpoint)
                .mapTo(Long.class)
                .one());
        return new DueDelivery(seq, endpoint, event, "{}", 1, now, URL, "whsec_x", null, null, 0);
    }
}

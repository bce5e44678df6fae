package io.needmap.materials.erasure;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import io.needmap.materials.material.ReviewErasure;
import io.needmap.materials.request.RequestErasure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Erases what was written here in the words of a rep; what was said in interviews is erased statement by statement. */
@ApplicationScoped
class ErasedRepHandler implements EventHandler {

    private final ReviewErasure reviews;
    private final RequestErasure requests;

    ErasedRepHandler(ReviewErasure reviews, RequestErasure requests) {
        this.reviews = reviews;
        this.requests = requests;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(EventType.of("interview", "reference", "rep-changed"));
    }

    @Override
    public boolean concerns(EventEnvelope event) {
        return event.data().hasNonNull("erasedAt");
    }

    /** An erasure that is told again finds nothing more. */
    @Override
    public void apply(List<EventEnvelope> events) {
        for (var event : events) {
            String actor = Objects.requireNonNullElse(event.actor(), event.source());
            reviews.erase(event.subject(), actor, event.id());
            requests.erase(event.subject(), actor, event.id());
        }
    }
}

package io.needmap.kit.journal;

import io.needmap.kit.aggregate.Versioned;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One change of one aggregate.
 *
 * @param event what is published about it
 * @param subject the aggregate's id
 * @param before its public state before; null when it was made
 * @param after its public state after, with the version that the change led to
 * @param confidential fields that the history keeps but no event carries, such as an e-mail address
 * @param remembered whether the history gets a line; a creation that its aggregate itself tells of needs none
 * @param actor who did it; null for whoever {@link io.needmap.kit.security.Cause} names
 * @param causation the event behind it, together with the actor
 */
public record Change(
        EventType event,
        UUID subject,
        @Nullable Versioned before,
        Versioned after,
        Set<String> confidential,
        boolean remembered,
        @Nullable String actor,
        @Nullable UUID causation) {

    /** The aggregate was made. */
    public static Change created(EventType event, UUID subject, Versioned after) {
        return new Change(event, subject, null, after, Set.of(), true, null, null);
    }

    /** The aggregate was changed. */
    public static Change changed(EventType event, UUID subject, Versioned before, Versioned after) {
        return new Change(event, subject, before, after, Set.of(), true, null, null);
    }

    /** The same change, with these fields kept out of the event. */
    public Change keeping(Set<String> confidentialFields) {
        return new Change(event, subject, before, after, Set.copyOf(confidentialFields), remembered, actor, causation);
    }

    /**
     * The same creation without a line in the history: its reader puts one together from the aggregate, see {@link
     * History#of(UUID, String, int, Supplier)}. For those who make a hundred thousand at once.
     */
    public Change withoutLine() {
        return new Change(event, subject, before, after, confidential, false, actor, causation);
    }

    /** The same change, made in the name of an event: one of many in a batch that each have their own cause. */
    public Change because(String eventActor, UUID eventId) {
        return new Change(event, subject, before, after, confidential, remembered, eventActor, eventId);
    }
}

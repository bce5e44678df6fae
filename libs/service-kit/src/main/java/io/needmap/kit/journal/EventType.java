package io.needmap.kit.journal;

/**
 * One type of event that a service publishes.
 *
 * @param topic for example {@code needmap.interview.statement.v1}
 * @param type for example {@code io.needmap.interview.statement-recorded.v1}
 */
public record EventType(String topic, String type) {

    /** {@code of("interview", "statement", "statement-recorded")}: service, aggregate family, past-tense event; all v1. */
    public static EventType of(String service, String family, String event) {
        return new EventType(
                "needmap.%s.%s.v1".formatted(service, family), "io.needmap.%s.%s.v1".formatted(service, event));
    }
}

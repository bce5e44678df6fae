package io.needmap.activitymap.field;

import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.event.EventEnvelope;
import java.util.List;

/** Hands events to the running service, by the same door as its consumer does, without waiting for a broker. */
public final class Field {

    private final BatchApplier applier;

    public Field(BatchApplier applier) {
        this.applier = applier;
    }

    /** Applies the events in one batch. */
    public void tell(EventEnvelope... events) {
        applier.apply(List.of(events), true);
    }

    /** Applies the events in one batch. */
    public void tell(List<EventEnvelope> events) {
        applier.apply(events, true);
    }

    /** Applies all the events, some at a time. */
    public void tellInBatches(List<EventEnvelope> events, int size) {
        for (int from = 0; from < events.size(); from += size) {
            tell(events.subList(from, Math.min(events.size(), from + size)));
        }
    }
}

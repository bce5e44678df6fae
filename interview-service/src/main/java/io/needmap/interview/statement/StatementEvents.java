package io.needmap.interview.statement;

import io.needmap.kit.journal.EventType;

/** What the other services hear about statements. */
final class StatementEvents {

    static final EventType RECORDED = EventType.of("interview", "statement", "statement-recorded");
    static final EventType CORRECTED = EventType.of("interview", "statement", "statement-corrected");
    static final EventType ERASED = EventType.of("interview", "statement", "statement-erased");

    private StatementEvents() {}
}

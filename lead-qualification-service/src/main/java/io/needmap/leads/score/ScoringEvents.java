package io.needmap.leads.score;

import io.needmap.kit.journal.EventType;

/** What the other services hear about models. */
final class ScoringEvents {

    static final EventType PUBLISHED = EventType.of("leads", "power", "scoring-model-published");

    private ScoringEvents() {}
}

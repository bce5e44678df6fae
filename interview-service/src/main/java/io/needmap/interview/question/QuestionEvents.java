package io.needmap.interview.question;

import io.needmap.kit.journal.EventType;

/** What the other services hear about questions. */
final class QuestionEvents {

    static final EventType CHANGED = EventType.of("interview", "question", "question-changed");

    private QuestionEvents() {}
}

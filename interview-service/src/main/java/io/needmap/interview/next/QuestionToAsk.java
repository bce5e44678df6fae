package io.needmap.interview.next;

import java.util.UUID;

/** A question that can settle it: active, for reps, and of a guide about activities or goals. */
record QuestionToAsk(UUID id, String text) {}

package io.needmap.interview.interview;

import io.needmap.interview.transition.Transition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;

/**
 * Told inside the service, in the same transaction, when what an interview lends to its statements has changed.
 *
 * @param quarter of {@code conductedAt} on the clocks of the rep's region
 */
public record InterviewChanged(
        UUID interviewId,
        Instant conductedAt,
        String quarter,
        @Json List<Transition> transitions) {}

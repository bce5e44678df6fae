package io.needmap.leads.name;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known about a name in one of its cycles.
 *
 * @param carriedOver whether it was given in an earlier cycle
 */
record Answer(UUID leadId, UUID criterionId, String value, String source, Instant answeredAt, boolean carriedOver) {

    static Answer given(UUID leadId, GivenAnswer given, Instant now) {
        return new Answer(leadId, given.criterionId(), given.value(), given.source(), now, false);
    }
}

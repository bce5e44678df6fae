package io.needmap.leads.informationneed;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One statement of kind INFORMATION_NEED as interview-service last told; an erased one keeps no words. */
record InformationNeed(
        UUID id,
        long sequence,
        boolean erased,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable Instant conductedAt,
        @Nullable String quote,
        @Nullable String know,
        @Nullable String why,
        @Nullable String ifYes,
        @Nullable String ifNo) {

    static InformationNeed erased(EventEnvelope event) {
        return new InformationNeed(
                event.subject(), event.sequenceNumber(), true, null, null, null, null, null, null, null, null);
    }

    static InformationNeed heard(EventEnvelope event) {
        var heard = EventJson.data(event, HeardStatement.class);
        return new InformationNeed(
                event.subject(),
                event.sequenceNumber(),
                false,
                heard.repId(),
                heard.regionCode(),
                heard.conductedAt(),
                Present.text(heard.quote(), "quote"),
                Present.text(heard.know(), "know"),
                heard.why(),
                heard.ifYes(),
                heard.ifNo());
    }
}

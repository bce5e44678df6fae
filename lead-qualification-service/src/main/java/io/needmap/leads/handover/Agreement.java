package io.needmap.leads.handover;

import io.needmap.kit.aggregate.Aggregate;
import java.time.Instant;
import java.util.UUID;

/** What Marketing and Sales have promised each other, in business minutes of the lead's region. */
record Agreement(
        UUID id,
        long version,
        int handOverMinutes,
        int answerMinutes,
        int firstTouchMinutes,
        int contextMinutes,
        String defaultTimeZone,
        Instant changedAt)
        implements Aggregate {

    Agreement agreed(AgreementRequest request, Instant now) {
        return new Agreement(
                id,
                version + 1,
                request.handOverMinutes(),
                request.answerMinutes(),
                request.firstTouchMinutes(),
                request.contextMinutes(),
                request.defaultTimeZone(),
                now);
    }
}

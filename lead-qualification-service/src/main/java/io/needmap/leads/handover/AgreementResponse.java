package io.needmap.leads.handover;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.UUID;

/** The agreement as everybody sees it, and the data of its event. */
record AgreementResponse(
        UUID id,
        long version,
        int handOverMinutes,
        int answerMinutes,
        int firstTouchMinutes,
        int contextMinutes,
        String defaultTimeZone,
        Instant changedAt)
        implements Versioned {

    static AgreementResponse of(Agreement agreement) {
        return new AgreementResponse(
                agreement.id(),
                agreement.version(),
                agreement.handOverMinutes(),
                agreement.answerMinutes(),
                agreement.firstTouchMinutes(),
                agreement.contextMinutes(),
                agreement.defaultTimeZone(),
                agreement.changedAt());
    }
}

package io.needmap.materials.response;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A response with how it does (formula 12).
 *
 * @param themeName as interview-service calls it; null until that is known here
 * @param handledRate the lower bound of the share handled, of all that were heard; null before any outcome
 * @param handledRateSince the same of those heard since it was approved
 * @param daysToAnswer from first heard to approved; null when it is not approved or was never heard
 */
record ObjectionResponseView(
        UUID id,
        long version,
        UUID themeId,
        @Nullable String themeName,
        String objection,
        UUID materialId,
        String materialTitle,
        String materialState,
        ResponseState state,
        @Nullable Instant approvedAt,
        Instant createdAt,
        ObjectionTally heard,
        @Nullable Double handledRate,
        @Nullable Double handledRateSince,
        @Nullable Double daysToAnswer)
        implements Versioned {

    static ObjectionResponseView of(ObjectionResponseRepository.Row r) {
        var tally = new ObjectionTally(
                r.heard(),
                r.handled(),
                r.unhandled(),
                r.lost(),
                r.handledSince(),
                r.lostSince(),
                r.firstHeardAt(),
                r.lastHeardAt());
        return new ObjectionResponseView(
                r.id(),
                r.version(),
                r.themeId(),
                r.themeName(),
                r.objection(),
                r.materialId(),
                r.materialTitle(),
                r.materialState(),
                r.state(),
                r.approvedAt(),
                r.createdAt(),
                tally,
                ResponseFormula.handledRate(r.handled(), r.lost()),
                ResponseFormula.handledRate(r.handledSince(), r.lostSince()),
                r.approvedAt() == null || r.firstHeardAt() == null
                        ? null
                        : ResponseFormula.daysToAnswer(r.firstHeardAt(), r.approvedAt()));
    }

    /** Without when it was heard, for whoever may not know who said it. */
    ObjectionResponseView unattributed() {
        return new ObjectionResponseView(
                id,
                version,
                themeId,
                themeName,
                objection,
                materialId,
                materialTitle,
                materialState,
                state,
                approvedAt,
                createdAt,
                heard.unattributed(),
                handledRate,
                handledRateSince,
                daysToAnswer == null ? null : (double) Math.round(daysToAnswer));
    }
}

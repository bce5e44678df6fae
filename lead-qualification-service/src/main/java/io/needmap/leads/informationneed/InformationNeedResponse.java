package io.needmap.leads.informationneed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rep wants to know before a call, in the rep's words.
 *
 * @param statementId what a criterion is linked to
 * @param repName null while the rep's own event is on its way
 * @param why why the rep wants to know
 * @param ifYes what the rep would do on a yes
 * @param ifNo what the rep would do on a no
 */
public record InformationNeedResponse(
        UUID statementId,
        @Nullable UUID repId,
        @Nullable String repName,
        @Nullable String regionCode,
        @Nullable Instant conductedAt,
        String quote,
        String know,
        @Nullable String why,
        @Nullable String ifYes,
        @Nullable String ifNo) {}

package io.needmap.leads.name;

import java.time.Instant;
import java.util.UUID;

/**
 * An answer as everybody sees it.
 *
 * @param carriedOver whether it was given in an earlier cycle of the name
 */
public record AnswerResponse(
        UUID criterionId, String criterionCode, String value, String source, Instant answeredAt, boolean carriedOver) {}

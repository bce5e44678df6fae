package io.needmap.interview.objectionresponse;

import java.util.UUID;

/**
 * What there is against an objection.
 *
 * @param objection in common words
 * @param materialId the material that answers it
 */
public record ObjectionResponse(UUID id, String objection, UUID materialId) {}

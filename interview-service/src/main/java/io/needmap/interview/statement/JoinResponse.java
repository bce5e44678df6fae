package io.needmap.interview.statement;

import java.util.List;
import java.util.UUID;

/**
 * What joined a theme.
 *
 * @param joined those that did not belong to it before
 */
record JoinResponse(UUID themeId, List<UUID> joined) {}

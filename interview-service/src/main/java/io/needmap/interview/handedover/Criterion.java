package io.needmap.interview.handedover;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service uses of the events of criteria.
 *
 * @param statementIds the statements that ask for it
 */
record Criterion(UUID id, String state, @Nullable List<UUID> statementIds) {

    boolean isComplete() {
        return id != null
                && state != null
                && (statementIds == null || statementIds.stream().allMatch(Objects::nonNull));
    }

    List<UUID> asked() {
        return statementIds == null ? List.of() : statementIds;
    }
}

package io.needmap.materials.material;

import java.util.List;
import java.util.UUID;

/**
 * Materials that may be the same.
 *
 * @param rule what they have in common
 * @param materialIds the oldest first, at most 20 of them
 */
record DuplicateResponse(DuplicateRule rule, String value, long materials, List<UUID> materialIds) {

    /** By what they may be the same. */
    enum DuplicateRule {
        SAME_CHECKSUM,
        SAME_LINK,
        SAME_TITLE
    }
}

package io.needmap.materials.gap;

import java.util.List;

/** How far a gap is from being closed. */
enum GapState {
    OPEN,
    PLANNED,
    IN_PRODUCTION,
    FILLED,
    VERIFIED,
    DECLINED;

    static final List<GapState> ACTIVE = List.of(OPEN, PLANNED, IN_PRODUCTION);
    static final List<GapState> CLOSED = List.of(FILLED, VERIFIED, DECLINED);

    boolean isClosed() {
        return CLOSED.contains(this);
    }
}

package io.needmap.leads.handover;

/** What was promised, and where a lead's row tells of it. */
enum PromiseKind {
    /** A qualified lead is handed over. */
    HAND_OVER(PromiseSide.MARKETING, "hand_over", "handed_over_at"),
    /** What was handed over is accepted or rejected. */
    ANSWER(PromiseSide.SALES, "answer", "answered_at"),
    /** The person is spoken to; the earliest touch since the hand-over counts. */
    FIRST_TOUCH(PromiseSide.SALES, "first_touch", "first_touch_at"),
    /** What was rejected for want of context is taken up again. */
    CONTEXT(PromiseSide.MARKETING, "context", "CASE WHEN state = 'RECYCLED' THEN state_since END");

    private final PromiseSide side;
    private final String column;
    private final String kept;

    PromiseKind(PromiseSide side, String column, String kept) {
        this.side = side;
        this.column = column;
        this.kept = kept;
    }

    PromiseSide side() {
        return side;
    }

    String dueColumn() {
        return column + "_due_at";
    }

    String verdictColumn() {
        return column + "_verdict";
    }

    /** When it was done, in time or not. */
    String keptColumn() {
        return kept;
    }
}

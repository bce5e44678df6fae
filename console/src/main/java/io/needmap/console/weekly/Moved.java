package io.needmap.console.weekly;

import io.needmap.console.page.Words;
import io.needmap.console.weekly.MeetingAnswers.Board;
import io.needmap.console.weekly.MeetingAnswers.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A figure and what it was at the meeting before.
 *
 * @param before as it was frozen then; null without a meeting before
 * @param now as it is, or as it was frozen
 * @param of what it counts
 */
record Moved(@Nullable String before, String now, String of) {

    /** How well Sales and Marketing are aligned. */
    static Moved alignment(@Nullable Snapshot before, @Nullable Double now) {
        return new Moved(
                before == null || before.alignment() == null ? null : before.alignmentShown(),
                now == null ? "–" : Words.percent(now) + " %",
                "Alignment.");
    }

    /** A count. */
    static Moved count(@Nullable Integer before, long now, String of) {
        return new Moved(before == null ? null : before.toString(), Long.toString(now), of);
    }

    /** The holes of a board. */
    static Moved holes(@Nullable Snapshot before, Board board) {
        return count(before == null ? null : before.openGaps(), board.holes(), "Holes.");
    }

    /** Whether it changed. */
    public boolean changed() {
        return before != null && !now.equals(before) && !now.equals(before + " %");
    }
}

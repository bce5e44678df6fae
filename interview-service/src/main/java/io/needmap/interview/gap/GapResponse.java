package io.needmap.interview.gap;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.needmap.interview.transition.Transition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that nobody has asked, or not often enough.
 *
 * @param transition which nobody, or too few, were asked about
 * @param name of the activity or the theme, or why leads were rejected
 * @param count interviews of the cell, statements of the activity or theme, or rejected leads; absent when withheld
 * @param suppressed whether the count is withheld, since it would tell too much about too few reps
 * @param ask what to do about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GapResponse(
        GapKind kind,
        @Nullable Transition transition,
        @Nullable String regionCode,
        @Nullable String quarter,
        @Nullable UUID activityId,
        @Nullable UUID themeId,
        @Nullable String name,
        @Nullable Integer count,
        boolean suppressed,
        String ask) {

    static GapResponse of(GapRow row, boolean suppressed) {
        return new GapResponse(
                row.kind(),
                row.from() == null || row.to() == null ? null : new Transition(row.from(), row.to()),
                row.regionCode(),
                row.quarter(),
                row.activityId(),
                row.themeId(),
                row.name(),
                suppressed ? null : row.count(),
                suppressed,
                ask(row.kind()));
    }

    private static String ask(GapKind kind) {
        return switch (kind) {
            case ACTIVITY_WITHOUT_GOAL -> "ask what it is to change in the buyer";
            case REJECTIONS_NOT_ASKED_ABOUT -> "ask reps of the region what they want to know before they call";
            case SATISFACTION_NOT_ASKED_AGAIN ->
                "ask again how satisfied reps are with it: there is material for it now";
            case THEME_NOT_FOLLOWED_UP -> "ask somebody about it; so far it only came up by itself";
            case TOO_FEW_INTERVIEWS -> "interview reps of the region about the transition";
        };
    }
}

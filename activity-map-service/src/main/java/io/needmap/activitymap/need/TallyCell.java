package io.needmap.activitymap.need;

import java.util.UUID;

/**
 * What one rep said of one activity in one region and quarter.
 *
 * @param interviews completed interviews that covered the activity's transitions
 * @param mentions those of them in which it came up
 * @param anchored those mentions that have a goal
 * @param later those interviews that followed the rep's first mention in the window
 * @param openObjections objections heard in those interviews that nobody handled
 */
record TallyCell(
        UUID activityId,
        UUID repId,
        String regionCode,
        String quarter,
        int interviews,
        int mentions,
        int anchored,
        int later,
        int openObjections) {}

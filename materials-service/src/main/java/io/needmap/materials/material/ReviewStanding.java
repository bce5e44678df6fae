package io.needmap.materials.material;

/**
 * How far a review has come. A rep's newest review counts.
 *
 * @param reps who reviewed it
 * @param regions that they come from
 * @param missingReps who have to review it before it can be approved
 * @param missingRegions from which they have to come
 * @param stopped whether so many are served already that it is not approved
 * @param asked who were asked
 * @param unanswered who were asked and have not answered
 * @param feedback statements about the material that were heard in interviews: {@code /materials/{id}/feedback}
 */
record ReviewStanding(
        int reps,
        int regions,
        int useAsIs,
        int useWithChanges,
        int alreadyCovered,
        int wouldNotUse,
        int missingReps,
        int missingRegions,
        boolean stopped,
        int asked,
        int unanswered,
        long feedback) {}

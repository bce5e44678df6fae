package io.needmap.materials.gap;

/**
 * How much the need behind a gap rests on.
 *
 * @param reps who mentioned it
 * @param regions in how many regions
 * @param quarters in how many quarters
 * @param statements placed on the activity
 * @param interviews whose transitions covered the activity's
 */
record GapEvidence(int reps, int regions, int quarters, int statements, int interviews) {

    static final GapEvidence NONE = new GapEvidence(0, 0, 0, 0, 0);
}

package io.needmap.leads.proposal;

/** The lower end of Wilson's interval of a share (80 %, two-sided; the head of the design's formulas). */
final class Wilson {

    private static final double Z = 1.2816;

    private Wilson() {}

    /**
     * The share that at least so many of all show, cautiously.
     *
     * @param some 0 to {@code all}
     * @return 0 to 1; 0 of none
     */
    static double lower(long some, long all) {
        if (all == 0) {
            return 0;
        }
        double p = some / (double) all;
        double z2 = Z * Z / all;
        return (p + z2 / 2 - Z * Math.sqrt(p * (1 - p) / all + z2 / (4 * all))) / (1 + z2);
    }
}

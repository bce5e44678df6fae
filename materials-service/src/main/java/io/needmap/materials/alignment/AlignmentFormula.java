package io.needmap.materials.alignment;

/** Formula 6: A_m = matched / active materials; A_a = Σ(I·C·cov)/Σ(I·C); A = 2·A_m·A_a/(A_m+A_a). */
public final class AlignmentFormula {

    private AlignmentFormula() {}

    /** A part of a whole, 0 to 1; 0 of nothing. */
    public static double part(double some, double all) {
        return all == 0 ? 0 : some / all;
    }

    /** The harmonic mean of both parts, 0 where both are 0. */
    public static double alignment(double materialPart, double activityPart) {
        double sum = materialPart + activityPart;
        return sum == 0 ? 0 : 2 * materialPart * activityPart / sum;
    }
}

package io.needmap.activitymap.need;

/**
 * Formula 3 of formulas.md: importance, satisfaction and opportunity (A. Ulwick's opportunity score).
 *
 * @param importance I, 0 to 10
 * @param satisfaction S, 0 to 10
 * @param basis what S rests on
 * @param opportunity O = I + max(I - S, 0), 0 to 20
 */
record Opportunity(double importance, double satisfaction, SatisfactionBasis basis, double opportunity) {

    /** Too few satisfaction ratings: what material there is stands in for what reps say of it. */
    static Opportunity of(Ratings ratings, double coverage, NeedThresholds thresholds) {
        double importance = score(ratings.importanceHigh(), ratings.importance());
        boolean rated = ratings.satisfaction() >= thresholds.satisfactionRatings();
        double satisfaction = rated ? score(ratings.satisfactionHigh(), ratings.satisfaction()) : 10 * coverage;
        return new Opportunity(
                importance,
                satisfaction,
                rated ? SatisfactionBasis.RATINGS : SatisfactionBasis.COVERAGE,
                importance + Math.max(importance - satisfaction, 0));
    }

    /** 10(x + 1)/(n + 2): Laplace's rule of succession, so that no rating is 5. */
    static double score(int high, int ratings) {
        return 10.0 * (high + 1) / (ratings + 2);
    }
}

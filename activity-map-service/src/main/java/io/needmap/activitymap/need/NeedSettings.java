package io.needmap.activitymap.need;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The thresholds of formula 1 and 3; {@code needmap.need.*}. Every verdict prints them. */
@ConfigMapping(prefix = "needmap.need")
public interface NeedSettings {

    /** Quarters that count, up to the current one. */
    @WithDefault("4")
    int windowQuarters();

    /** The quantile of the Wilson interval. */
    @WithDefault("1.2816")
    double quantile();

    /** Least consistency of a need. */
    @WithDefault("0.60")
    double needConsistency();

    /** A want is less consistent than this. */
    @WithDefault("0.45")
    double wantConsistency();

    /** Fewest reps who brought a need up. */
    @WithDefault("3")
    int repsMentioned();

    /** Least share of the mentions that have a goal. */
    @WithDefault("0.5")
    double anchoredShare();

    /** Fewest reps interviewed for any verdict. */
    @WithDefault("6")
    int repsInterviewed();

    /** Fewest regions in which enough reps were interviewed. */
    @WithDefault("2")
    int regions();

    /** How many reps of a region are enough. */
    @WithDefault("3")
    int repsPerRegion();

    /** Fewest quarters with enough interviews. */
    @WithDefault("2")
    int quarters();

    /** Interviews from which a region or a quarter has a rate. */
    @WithDefault("2")
    int interviewsPerGroup();

    /** The lowest region's rate is at least this part of the highest. */
    @WithDefault("0.34")
    double regionRatio();

    /** The lowest quarter's rate is at least this part of the highest. */
    @WithDefault("0.23")
    double quarterRatio();

    /** Satisfaction ratings below which coverage stands in. */
    @WithDefault("3")
    int satisfactionRatings();
}

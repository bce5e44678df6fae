package io.needmap.activitymap.need;

/** The thresholds behind a verdict; each is the setting of the same name in {@link NeedSettings}. */
public record NeedThresholds(
        int windowQuarters,
        double quantile,
        double needConsistency,
        double wantConsistency,
        int repsMentioned,
        double anchoredShare,
        int repsInterviewed,
        int regions,
        int repsPerRegion,
        int quarters,
        int interviewsPerGroup,
        double regionRatio,
        double quarterRatio,
        int satisfactionRatings) {

    /** As they are set. */
    public static NeedThresholds of(NeedSettings settings) {
        return new NeedThresholds(
                settings.windowQuarters(),
                settings.quantile(),
                settings.needConsistency(),
                settings.wantConsistency(),
                settings.repsMentioned(),
                settings.anchoredShare(),
                settings.repsInterviewed(),
                settings.regions(),
                settings.repsPerRegion(),
                settings.quarters(),
                settings.interviewsPerGroup(),
                settings.regionRatio(),
                settings.quarterRatio(),
                settings.satisfactionRatings());
    }
}

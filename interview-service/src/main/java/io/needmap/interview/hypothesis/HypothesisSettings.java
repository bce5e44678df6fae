package io.needmap.interview.hypothesis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When calls have decided about a hypothesis; {@code needmap.hypotheses.*}. */
@ConfigMapping(prefix = "needmap.hypotheses")
public interface HypothesisSettings {

    /** Calls below which there is no verdict. */
    @WithDefault("5")
    int fewestCalls();

    /** Reps below whom there is no verdict: what one rep hears may be that rep's way of asking. */
    @WithDefault("2")
    int fewestReps();

    /** The confirm rate that the bounds are held against, 0 to 1. */
    @WithDefault("0.5")
    double threshold();
}

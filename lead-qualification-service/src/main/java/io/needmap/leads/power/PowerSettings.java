package io.needmap.leads.power;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** From when on a question tells anything; {@code needmap.leads.power.*}. */
@ConfigMapping(prefix = "needmap.leads.power")
public interface PowerSettings {

    /** Won leads, and lost ones, below which nothing is said. */
    @WithDefault("10")
    int fewestOutcomes();

    /** The adjusted information value below which a question tells nothing. */
    @WithDefault("0.10")
    double telling();

    /** The adjusted information value from which it tells much. */
    @WithDefault("0.30")
    double strong();

    /** The adjusted information value above which the answer may be known only because the outcome is. */
    @WithDefault("0.50")
    double suspicious();

    /** How many standard errors a weight of evidence has to be from 0. */
    @WithDefault("2.24")
    double z();

    /** How many outcomes weigh as much as what Sales declares. */
    @WithDefault("50")
    double declaredCounts();
}

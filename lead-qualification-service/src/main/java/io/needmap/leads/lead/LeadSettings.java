package io.needmap.leads.lead;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a name is ready for a call; {@code needmap.leads.*}. */
@ConfigMapping(prefix = "needmap.leads.qualification")
interface LeadSettings {

    /** The completeness (formula 7 of the design) from which a name can be qualified, 0 to 1. */
    @WithDefault("0.60")
    double completeness();
}

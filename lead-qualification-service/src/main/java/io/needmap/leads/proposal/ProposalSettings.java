package io.needmap.leads.proposal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** From when on a criterion is proposed; {@code needmap.leads.proposals.*}. */
@ConfigMapping(prefix = "needmap.leads.proposals")
interface ProposalSettings {

    /** Leads that were rejected for want of it. */
    @WithDefault("3")
    int fewestRejections();

    /** Reps who asked for it, where it is a draft. */
    @WithDefault("2")
    int fewestReps();

    /** How far back rejections count. */
    @WithDefault("P90D")
    Duration window();
}

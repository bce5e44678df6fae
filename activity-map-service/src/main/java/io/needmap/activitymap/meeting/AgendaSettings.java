package io.needmap.activitymap.meeting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is late; {@code needmap.agenda.*}. */
@ConfigMapping(prefix = "needmap.agenda")
public interface AgendaSettings {

    /** How long a lead may wait for Sales before the agenda asks, where it does not say itself what was promised. */
    @WithDefault("2d")
    Duration handOver();

    /** How long a promise that was kept too late stays on the agenda: until the next weekly meeting. */
    @WithDefault("7d")
    Duration broken();

    /** How long a rejected hand-over and an objection stay on the agenda. */
    @WithDefault("90d")
    Duration recent();
}

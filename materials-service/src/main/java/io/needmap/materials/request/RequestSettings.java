package io.needmap.materials.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How requests are answered; {@code needmap.requests.*}. */
@ConfigMapping(prefix = "needmap.requests")
interface RequestSettings {

    /** Days until a request is overdue. */
    @WithDefault("14")
    int answerWithinDays();
}

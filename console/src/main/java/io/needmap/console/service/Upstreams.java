package io.needmap.console.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where the services are: scheme, host and port of each. */
@ConfigMapping(prefix = "console.upstreams")
public interface Upstreams {

    @WithDefault("http://127.0.0.1:8081")
    URI interview();

    @WithDefault("http://127.0.0.1:8082")
    URI activityMap();

    @WithDefault("http://127.0.0.1:8083")
    URI materials();

    @WithDefault("http://127.0.0.1:8084")
    URI leadQualification();

    /** The address of a service. */
    default URI of(Service service) {
        return switch (service) {
            case INTERVIEW -> interview();
            case ACTIVITY_MAP -> activityMap();
            case MATERIALS -> materials();
            case LEAD_QUALIFICATION -> leadQualification();
        };
    }
}

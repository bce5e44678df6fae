package io.needmap.kit.observe;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Callers choose methods and addresses as they like; what is measured of them has few names all the same. */
class RequestTags {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Produces
    @Singleton
    MeterFilter known() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().startsWith("http.server.requests") ? tamed(id) : id;
            }
        };
    }

    private static Meter.Id tamed(Meter.Id id) {
        @Nullable String method = id.getTag("method");
        @Nullable String uri = id.getTag("uri");
        var known = method == null || METHODS.contains(method) ? id : id.withTag(Tag.of("method", "OTHER"));
        return uri == null || uri.indexOf('%') < 0 ? known : known.withTag(Tag.of("uri", "UNREADABLE"));
    }
}

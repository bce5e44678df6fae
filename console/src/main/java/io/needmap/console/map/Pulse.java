package io.needmap.console.map;

import io.needmap.console.api.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whether the map is still the one that the reader sees; the script asks now and then and says so when it is not. */
@Path("/map/pulse")
@Produces(MediaType.TEXT_PLAIN)
class Pulse {

    private final Api api;

    Pulse(Api api) {
        this.api = api;
    }

    /** A word that changes when anything on the map does; empty while nobody knows. */
    @GET
    @RolesAllowed("**")
    public String get(@RestQuery @Nullable UUID cycle) {
        var query = cycle == null ? "" : "?cycleId=" + cycle;
        return api.get("/map" + query, MapAnswer.class)
                .reply()
                .there()
                .map(Pulse::of)
                .orElse("");
    }

    static String of(MapAnswer map) {
        return Integer.toHexString(java.util.Objects.hash(map.stages(), map.unplaced(), map.alignment()));
    }
}

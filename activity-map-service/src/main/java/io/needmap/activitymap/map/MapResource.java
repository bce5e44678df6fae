package io.needmap.activitymap.map;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/map")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Map")
class MapResource {

    private final MapService map;

    MapResource(MapService map) {
        this.map = map;
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary = "Read the map of a buying cycle, with counts of a region or quarter or of all, now or as it was")
    public MapResponse read(
            @RestQuery @Nullable UUID cycleId,
            @RestQuery @Size(max = 100) @Nullable String segment,
            @RestQuery @Size(max = 20) @Nullable String regionCode,
            @RestQuery @Pattern(regexp = "[0-9]{4}-Q[1-4]") @Nullable String quarter,
            @RestQuery @Nullable Instant asOf) {
        return map.read(new MapFilter(cycleId, segment, regionCode, quarter, asOf));
    }
}

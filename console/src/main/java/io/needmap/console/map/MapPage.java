package io.needmap.console.map;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Reply;
import io.needmap.console.map.FieldAnswers.Assessed;
import io.needmap.console.map.FieldAnswers.Cycle;
import io.needmap.console.map.FieldAnswers.Gap;
import io.needmap.console.map.FieldAnswers.Material;
import io.needmap.console.map.FieldAnswers.Region;
import io.needmap.console.map.FieldAnswers.Rep;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The board. */
@Path("/map")
@Produces(MediaType.TEXT_HTML)
class MapPage {

    private static final String REPS = "/reps?active=true&limit=200";
    private static final int MOST_REGIONS = 8;
    private static final int DOTS_UP_TO = 400;

    private final Api api;
    private final Clock clock;

    MapPage(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** Renders the map as it is, or as it was. */
    @GET
    @RolesAllowed("**")
    public TemplateInstance get(
            @RestQuery @Nullable String region,
            @RestQuery @Nullable String find,
            @RestQuery @Nullable String quarter,
            @RestQuery @Nullable UUID cycle,
            @RestQuery @Nullable UUID stage,
            @RestQuery @Nullable Long at,
            @RestQuery @Nullable Long until) {
        var filter = Filter.of(region, find, quarter, cycle, stage, at, until);
        var map = api.get("/map?" + filter.query(), MapAnswer.class);
        var cycles = api.list("/buying-cycles?limit=50", Cycle.class);
        var regions = api.list("/regions?limit=50", Region.class);
        var reps = api.list(REPS, Rep.class);
        var gaps = api.list("/material-gaps?limit=200", Gap.class);
        var aside = api.list("/materials?matchState=SET_ASIDE&limit=24", Material.class);
        var alignment = api.list("/alignment?limit=200", Assessed.class);

        var answer = map.reply();
        var known = regions.reply().or(Listing.none()).items();
        var heard = Heard.of(known, api.all(REPS, Rep.class, reps.reply()), byRegion(answer, known, filter));
        var gapReply = gaps.reply();
        var asideReply = aside.reply();
        return Templates.map(new MapView(
                filter,
                answer.trouble(),
                answer.or(MapAnswer.none()),
                Board.of(
                        answer.or(MapAnswer.none()),
                        heard,
                        gapReply.or(Listing.none()).items(),
                        filter),
                known,
                cycles.reply().or(Listing.none()).items(),
                Quarters.until(clock.instant()),
                Progress.of(alignment.reply().or(Listing.none()).items(), clock.instant()),
                asideReply.or(Listing.none()).items(),
                gapReply.trouble() == null ? asideReply.trouble() : gapReply.trouble()));
    }

    /** The map once more for each region, all at once: that is where the dots come from. */
    private Map<String, MapAnswer> byRegion(Reply<MapAnswer> map, List<Region> regions, Filter filter) {
        long size = map.or(MapAnswer.none()).stages().stream()
                .mapToLong(stage -> stage.activities().size())
                .sum();
        var everywhere = Stream.of(Heard.EVERYWHERE)
                .filter(all -> filter.region().isEmpty() && !filter.quarter().isEmpty());
        var each = regions.stream()
                .filter(region -> (regions.size() <= MOST_REGIONS && size <= DOTS_UP_TO)
                        || region.code().equals(filter.region()))
                .map(Region::code);
        var asked = Stream.concat(everywhere, each)
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> api.get(
                                "/map?" + (code.isEmpty() ? "" : "regionCode=" + code) + filter.counted(),
                                MapAnswer.class)));
        return asked.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().reply().or(MapAnswer.none())));
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance map(MapView view);
    }
}

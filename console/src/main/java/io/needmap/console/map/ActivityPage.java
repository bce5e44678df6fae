package io.needmap.console.map;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Reply;
import io.needmap.console.map.ActivityAnswers.Activity;
import io.needmap.console.map.ActivityAnswers.Coverage;
import io.needmap.console.map.ActivityAnswers.Decision;
import io.needmap.console.map.ActivityAnswers.Explanation;
import io.needmap.console.map.ActivityAnswers.Need;
import io.needmap.console.map.ActivityAnswers.Objection;
import io.needmap.console.map.ActivityAnswers.Said;
import io.needmap.console.map.FieldAnswers.Gap;
import io.needmap.console.map.FieldAnswers.Rep;
import io.needmap.console.map.MapAnswer.ActivityAnswer;
import io.needmap.console.page.Decisions;
import io.needmap.console.page.Nowhere;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One activity: a page of its own, or the drawer of the board when the script asks for it. */
@Path("/map")
@Produces(MediaType.TEXT_HTML)
class ActivityPage {

    private static final String REPS = "/reps?limit=200";
    private static final int DECIDED = 5;

    private final Api api;
    private final Decisions decisions;

    ActivityPage(Api api, Decisions decisions) {
        this.api = api;
        this.decisions = decisions;
    }

    /** Renders the activity; with {@code X-Fragment} only what goes into the drawer. */
    @GET
    @Path("/activities/{id}")
    @RolesAllowed("**")
    public Object get(@RestPath UUID id, @RestHeader("X-Fragment") @Nullable String fragment) {
        var activity = api.get("/activities/" + id, Activity.class);
        var map = api.get("/map", MapAnswer.class);
        var need = api.get("/needs/" + id, Need.class);
        var said = api.list("/activities/" + id + "/evidence?limit=50", Said.class);
        var objections = api.list("/activities/" + id + "/objections?limit=4", Objection.class);
        var reps = api.list(REPS, Rep.class);
        var gaps = api.list("/material-gaps?limit=1&activityId=" + id, Gap.class);
        var coverage = api.list("/coverage?limit=1&activityId=" + id, Coverage.class);
        var decided = api.list("/decisions?limit=200&activityId=" + id, Decision.class);

        var found = activity.reply();
        if (found.value() == null) {
            return Nowhere.page(found.trouble());
        }
        var gapReply = gaps.reply();
        var gap = first(gapReply);
        var onMap = onMap(map.reply(), id);
        var view = new ActivityView(
                found.value(),
                onMap.map(Standing::of).orElse(Standing.UNPROVEN),
                stage(map.reply(), id),
                need.reply().value(),
                said.reply().or(Listing.none()).items(),
                objections.reply().or(Listing.none()).items(),
                onMap.map(ActivityAnswer::openObjections).orElse(0),
                names(api.all(REPS, Rep.class, reps.reply())),
                gap,
                gap == null ? null : explanation(gap),
                first(coverage.reply()),
                newest(decided.reply().or(Listing.none()).items()),
                gap == null ? List.of() : decisions.lately(),
                gapReply.trouble());
        // One address, two sizes: a cache must not give the one for the other.
        return Response.ok(fragment == null ? Templates.activity(view) : Templates.activity$drawer(view))
                .header("Vary", "X-Fragment")
                .build();
    }

    private @Nullable Explanation explanation(Gap gap) {
        return api.get("/material-gaps/" + gap.id() + "/explanation", Explanation.class)
                .reply()
                .value();
    }

    private static <T> @Nullable T first(Reply<Listing<T>> reply) {
        var items = reply.or(Listing.none()).items();
        return items.isEmpty() ? null : items.get(0);
    }

    private static List<Decision> newest(List<Decision> oldestFirst) {
        var decisions = new ArrayList<>(oldestFirst);
        Collections.reverse(decisions);
        return decisions.stream().limit(DECIDED).toList();
    }

    private static Optional<ActivityAnswer> onMap(Reply<MapAnswer> map, UUID id) {
        var shown = map.or(MapAnswer.none());
        return Stream.concat(
                        shown.stages().stream().flatMap(stage -> stage.activities().stream()),
                        shown.unplaced().stream())
                .filter(activity -> activity.id().equals(id))
                .findFirst();
    }

    private static String stage(Reply<MapAnswer> map, UUID id) {
        return map.or(MapAnswer.none()).stages().stream()
                .filter(stage ->
                        stage.activities().stream().map(ActivityAnswer::id).anyMatch(id::equals))
                .map(MapAnswer.StageAnswer::label)
                .findFirst()
                .orElse("No stage yet");
    }

    private static Map<UUID, String> names(List<Rep> reps) {
        return reps.stream().collect(Collectors.toMap(Rep::id, Rep::name, (one, other) -> one));
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance activity(ActivityView view);

        static native TemplateInstance activity$drawer(ActivityView view);
    }
}

package io.needmap.console.map;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Reply;
import io.needmap.console.map.ActivityAnswers.Activity;
import io.needmap.console.map.ActivityAnswers.Coverage;
import io.needmap.console.map.ActivityAnswers.Decision;
import io.needmap.console.map.ActivityAnswers.Explanation;
import io.needmap.console.map.ActivityAnswers.Need;
import io.needmap.console.map.ActivityAnswers.Said;
import io.needmap.console.map.FieldAnswers.Gap;
import io.needmap.console.map.FieldAnswers.Rep;
import io.needmap.console.map.MapAnswer.ActivityAnswer;
import io.needmap.console.page.Nowhere;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One activity: a page of its own, or the drawer of the board when the script asks for it. */
@Path("/map")
@Produces(MediaType.TEXT_HTML)
class ActivityPage {

    private final Api api;

    ActivityPage(Api api) {
        this.api = api;
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
        var reps = api.list("/reps?limit=200", Rep.class);
        var gaps = api.list("/material-gaps?limit=1&activityId=" + id, Gap.class);
        var coverage = api.list("/coverage?limit=1&activityId=" + id, Coverage.class);
        var decisions = api.list("/decisions?limit=5&activityId=" + id, Decision.class);

        var found = activity.reply();
        if (found.value() == null) {
            return Nowhere.page(found.trouble());
        }
        var gapReply = gaps.reply();
        var gap = first(gapReply);
        var view = new ActivityView(
                found.value(),
                standing(map.reply(), id),
                stage(map.reply(), id),
                need.reply().value(),
                said.reply().or(Listing.none()).items(),
                names(reps.reply().or(Listing.none()).items()),
                gap,
                gap == null ? null : explanation(gap),
                first(coverage.reply()),
                decisions.reply().or(Listing.none()).items(),
                gapReply.trouble());
        return fragment == null ? Templates.activity(view) : Templates.activity$drawer(view);
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

    private static Standing standing(Reply<MapAnswer> map, UUID id) {
        return map.or(MapAnswer.none()).stages().stream()
                .flatMap(stage -> stage.activities().stream())
                .filter(activity -> activity.id().equals(id))
                .map(Standing::of)
                .findFirst()
                .orElse(Standing.UNPROVEN);
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

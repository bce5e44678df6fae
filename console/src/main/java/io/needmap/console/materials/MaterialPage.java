package io.needmap.console.materials;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Reply;
import io.needmap.console.materials.MaterialAnswers.Activity;
import io.needmap.console.materials.MaterialAnswers.Feedback;
import io.needmap.console.materials.MaterialAnswers.Match;
import io.needmap.console.materials.MaterialAnswers.Material;
import io.needmap.console.materials.MaterialAnswers.Outcome;
import io.needmap.console.materials.MaterialAnswers.Rep;
import io.needmap.console.materials.MaterialAnswers.Review;
import io.needmap.console.materials.MaterialAnswers.Standing;
import io.needmap.console.materials.MaterialAnswers.Use;
import io.needmap.console.page.Nowhere;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One material: what it serves, and what Sales says of it. */
@Path("/materials")
@Produces(MediaType.TEXT_HTML)
class MaterialPage {

    private static final String ACTIVITIES = "/activities?limit=200";
    private static final String REPS = "/reps?limit=200&active=true";

    private final Api api;

    MaterialPage(Api api) {
        this.api = api;
    }

    /** Renders the material. */
    @GET
    @Path("/{id:[0-9a-f-]{36}}")
    @RolesAllowed("**")
    public Object get(@RestPath UUID id) {
        var material = api.get("/materials/" + id, Material.class);
        var matches = api.list("/matches?limit=50&materialId=" + id, Match.class);
        var reviews = api.list("/materials/" + id + "/reviews?limit=50", Review.class);
        var standing = api.get("/materials/" + id + "/reviews/standing", Standing.class);
        var feedback = api.list("/materials/" + id + "/feedback?limit=20", Feedback.class);
        var use = api.list("/engagements/materials?materialId=" + id, Use.class);
        var outcome = api.list("/engagements/outcomes?materialId=" + id, Outcome.class);
        var activities = api.list(ACTIVITIES, Activity.class);
        var reps = api.list(REPS, Rep.class);
        var found = material.reply();
        return found.value() == null
                ? Nowhere.page(found.trouble())
                : Templates.material(new MaterialView(
                        found.value(),
                        matches.reply().or(Listing.none()).items(),
                        reviews.reply().or(Listing.none()).items(),
                        standing.reply().value(),
                        feedback.reply().or(Listing.none()).items(),
                        first(use.reply()),
                        first(outcome.reply()),
                        api.all(ACTIVITIES, Activity.class, activities.reply()),
                        api.all(REPS, Rep.class, reps.reply())));
    }

    private static <T> @Nullable T first(Reply<Listing<T>> reply) {
        var items = reply.or(Listing.none()).items();
        return items.isEmpty() ? null : items.get(0);
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance material(MaterialView view);
    }
}

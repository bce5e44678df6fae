package io.needmap.console.materials;

import io.needmap.console.api.Api;
import io.needmap.console.materials.MaterialAnswers.Activity;
import io.needmap.console.materials.MaterialAnswers.Material;
import io.needmap.console.materials.MaterialAnswers.Wish;
import io.needmap.console.page.Actions;
import io.needmap.console.page.Actions.Stand;
import io.needmap.console.page.Decisions;
import io.needmap.console.page.Form;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What Sales asked for. Every request gets an answer. */
@Path("/materials/requests")
@Produces(MediaType.TEXT_HTML)
class RequestsPage {

    private static final String PAGE = "/materials/requests";
    private static final String WISHES = "/requests?limit=200&state=";
    private static final String ACTIVITIES = "/activities?limit=200";
    private static final String MATERIALS = "/materials?limit=200&state=PUBLISHED";

    private final Api api;
    private final Decisions decisions;
    private final Actions actions;

    RequestsPage(Api api, Decisions decisions, Actions actions) {
        this.api = api;
        this.decisions = decisions;
        this.actions = actions;
    }

    /** Those that wait, or those that were answered. */
    @GET
    @RolesAllowed("**")
    public TemplateInstance get(@RestQuery @DefaultValue("OPEN") String state, @RestQuery @Nullable UUID link) {
        var part = state.equals("ANSWERED") ? "ANSWERED" : "OPEN";
        var wishes = api.list(WISHES + part, Wish.class);
        var activities = api.list(ACTIVITIES, Activity.class);
        var materials = api.list(MATERIALS, Material.class);
        var reply = wishes.reply();
        return Templates.requests(new RequestsView(
                latest(api.all(WISHES + part, Wish.class, reply), part),
                part,
                link,
                api.all(ACTIVITIES, Activity.class, activities.reply()),
                api.all(MATERIALS, Material.class, materials.reply()),
                part.equals("OPEN") ? decisions.lately() : List.of(),
                reply.trouble()));
    }

    /** Who waits longest comes first; what was answered last does. */
    private static List<Wish> latest(List<Wish> oldestFirst, String part) {
        return part.equals("OPEN")
                ? oldestFirst
                : oldestFirst.stream()
                        .sorted(Comparator.comparing(Wish::last).reversed())
                        .toList();
    }

    /** Asks for material. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("**")
    public Response ask(Form form) {
        return actions.tell(
                form,
                form.create("/requests", form.body("wish", "activityId")),
                "Asked. You get an answer, whatever it is.",
                new Stand(PAGE, () -> get("OPEN", null)));
    }

    /** Answers somebody who asked for material, or says what it is for. */
    @POST
    @Path("/{id}/{step:answer|link}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("**")
    public Response answer(@RestPath UUID id, @RestPath String step, Form form) {
        return actions.tell(
                form,
                form.transition(
                        "/requests/" + id + "/" + step,
                        form.body("kind", "text", "materialId", "activityId", "decisionId")),
                step.equals("link") ? "Linked." : "Answered.",
                new Stand(PAGE, () -> get("OPEN", step.equals("link") ? id : null)));
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance requests(RequestsView view);
    }
}

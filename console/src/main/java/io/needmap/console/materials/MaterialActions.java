package io.needmap.console.materials;

import io.needmap.console.api.Change;
import io.needmap.console.page.Actions;
import io.needmap.console.page.Actions.Stand;
import io.needmap.console.page.Form;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What is done with material. */
@Path("/materials")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class MaterialActions {

    private static final String MATERIALS = "/materials";
    private static final String MATCHES = "/materials/matches";

    private final Actions actions;
    private final MaterialPage page;
    private final MaterialsPage pages;

    MaterialActions(Actions actions, MaterialPage page, MaterialsPage pages) {
        this.actions = actions;
        this.page = page;
        this.pages = pages;
    }

    /** Adds a material. */
    @POST
    @RolesAllowed("**")
    public Response add(Form form) {
        var body =
                form.body("title", "kind", "description", "origin", "owner", "language", "link", "verifiedOn", "state");
        body.put("regionCodes", form.all("regionCodes"));
        return actions.make(
                form,
                form.create("/materials", body),
                "Added. Now say which activity it serves.",
                new Stand(MATERIALS, () -> pages.catalogue("", "", null)),
                MaterialActions::page);
    }

    /** Moves it on: submit, approve, publish, archive, verify. */
    @POST
    @Path("/{id}/{transition:submit|approve|publish|archive|verify}")
    @RolesAllowed("**")
    public Response move(@RestPath UUID id, @RestPath String transition, Form form) {
        return actions.tell(
                form.transition("/materials/" + id + "/" + transition, form.body("expiresOn")),
                "Done: " + transition + ".",
                page(id));
    }

    /** Sets it aside, with the reason. */
    @POST
    @Path("/{id}/set-aside")
    @RolesAllowed("**")
    public Response setAside(@RestPath UUID id, Form form) {
        return actions.tell(
                form,
                form.transition("/materials/" + id + "/set-aside", form.body("reason")),
                "Set aside. Honest, not wasted.",
                stand(id));
    }

    /** Says that it serves an activity. */
    @POST
    @Path("/{id}/matches")
    @RolesAllowed("**")
    public Response match(@RestPath UUID id, Form form) {
        return actions.tell(
                form,
                form.create("/materials/" + id + "/matches", form.body("activityId", "fit", "rationale")),
                "Matched. Coverage and holes follow in a moment.",
                stand(id));
    }

    /** Notes what a rep says of it. */
    @POST
    @Path("/{id}/reviews")
    @RolesAllowed("**")
    public Response review(@RestPath UUID id, Form form) {
        return actions.tell(
                form,
                form.create("/materials/" + id + "/reviews", form.body("repId", "verdict", "comment")),
                "Noted, with thanks.",
                stand(id));
    }

    /** Asks reps to read it. */
    @POST
    @Path("/{id}/asks")
    @RolesAllowed("**")
    public Response ask(@RestPath UUID id, Form form) {
        return actions.tell(
                form,
                Change.post("/materials/" + id + "/review-requests", Map.of("repIds", form.all("repIds"))),
                "Asked. Who does not answer is reminded.",
                stand(id));
    }

    /** Looks for matches by words. */
    @POST
    @Path("/matches/proposals")
    @RolesAllowed("**")
    public Response propose() {
        return actions.tell(Change.post("/matches/proposals", Map.of()), "Looked through the catalogue.", MATCHES);
    }

    /** Confirms or rejects a proposed match. */
    @POST
    @Path("/matches/{id}/{verdict:confirm|reject}")
    @RolesAllowed("**")
    public Response judge(@RestPath UUID id, @RestPath String verdict, Form form) {
        return actions.tell(
                form,
                form.transition("/matches/" + id + "/" + verdict, form.body("reason")),
                verdict.equals("confirm") ? "Confirmed. It counts now." : "Rejected. It is not proposed again.",
                new Stand(MATCHES, pages::matches));
    }

    private Stand stand(UUID material) {
        return new Stand(page(material), () -> page.get(material));
    }

    private static String page(UUID material) {
        return MATERIALS + "/" + material;
    }
}

package io.needmap.console.map;

import io.needmap.console.page.Actions;
import io.needmap.console.page.Actions.Stand;
import io.needmap.console.page.Form;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What is decided on the board. */
@Path("/map")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class MapActions {

    private final Actions actions;
    private final ActivityPage pages;

    MapActions(Actions actions, ActivityPage pages) {
        this.actions = actions;
        this.pages = pages;
    }

    /** Says whether an activity matters to Marketing and whether it needs a tool. */
    @POST
    @Path("/activities/{id}/decide")
    @RolesAllowed("**")
    public Response decide(@RestPath UUID id, Form form) {
        var changes = form.body(
                "name", "goal", "relevance", "relevanceReason", "toolNeeded", "toolNeededReason", "buyingStageId");
        return actions.tell(
                form, form.patch("/activities/" + id, changes), "Decided. The board follows in a moment.", stand(id));
    }

    /** Agrees on an activity as it stands. */
    @POST
    @Path("/activities/{id}/agree")
    @RolesAllowed("**")
    public Response agree(@RestPath UUID id, Form form) {
        return actions.tell(form.transition("/activities/" + id + "/agree"), "Agreed.", page(id));
    }

    /** Puts a hole on the road map. */
    @POST
    @Path("/gaps/{id}/plan")
    @RolesAllowed("**")
    public Response plan(@RestPath UUID id, Form form) {
        var body = form.body("owner", "quarter", "decisionId");
        body.put("effort", form.number("effort"));
        return actions.tell(
                form,
                form.transition("/material-gaps/" + id + "/plan", body),
                "On the road map.",
                stand(form.id("activityId")));
    }

    /** Sets a hole aside, with the reason. */
    @POST
    @Path("/gaps/{id}/decline")
    @RolesAllowed("**")
    public Response decline(@RestPath UUID id, Form form) {
        return actions.tell(
                form,
                form.transition("/material-gaps/" + id + "/decline", form.body("reason", "decisionId")),
                "Set aside, with your reason on record.",
                stand(form.id("activityId")));
    }

    private Stand stand(UUID activity) {
        return new Stand(page(activity), () -> pages.get(activity, null));
    }

    private static String page(UUID activity) {
        return "/map/activities/" + activity;
    }
}

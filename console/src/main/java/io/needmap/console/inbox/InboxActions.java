package io.needmap.console.inbox;

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

/** What becomes of a statement in the inbox. */
@Path("/inbox/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class InboxActions {

    private static final String INBOX = "/inbox";

    private final Actions actions;
    private final InboxPage pages;

    InboxActions(Actions actions, InboxPage pages) {
        this.actions = actions;
        this.pages = pages;
    }

    /** Places it on an activity that is on the map, or on a new one. */
    @POST
    @Path("/place")
    @RolesAllowed("**")
    public Response place(@RestPath UUID id, Form form) {
        var known = form.text("activityId");
        Map<String, Object> body = known == null
                ? Map.of("activity", form.body("name", "goal", "relevance", "toolNeeded", "buyingStageId"))
                : Map.of("activityId", known);
        var done = known == null ? "Placed on a new activity." : "Placed.";
        return actions.tell(form, form.create("/inbox/" + id + "/place", body), done, stand(id));
    }

    /** Puts it off. */
    @POST
    @Path("/park")
    @RolesAllowed("**")
    public Response park(@RestPath UUID id) {
        return actions.tell(Change.post("/inbox/" + id + "/park", Map.of()), "Parked. It waits under Parked.", INBOX);
    }

    /** Leaves it out, with the reason. */
    @POST
    @Path("/dismiss")
    @RolesAllowed("**")
    public Response dismiss(@RestPath UUID id, Form form) {
        return actions.tell(
                form,
                Change.post("/inbox/" + id + "/dismiss", form.body("reason")),
                "Dismissed, with your reason on record.",
                stand(id));
    }

    /** With the same statement in hand. */
    private Stand stand(UUID statement) {
        return new Stand(INBOX, () -> pages.get("WAITING", statement));
    }
}

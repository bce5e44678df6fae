package io.needmap.console.inbox;

import io.needmap.console.api.Api;
import io.needmap.console.api.Change;
import io.needmap.console.page.Answers;
import io.needmap.console.page.Form;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What becomes of a statement in the inbox. */
@Path("/inbox/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class InboxActions {

    private static final String INBOX = "/inbox";

    private final Api api;

    InboxActions(Api api) {
        this.api = api;
    }

    /** Places it on an activity that is on the map, or on a new one. */
    @POST
    @Path("/place")
    @RolesAllowed("**")
    public Response place(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var known = form.text("activityId");
        Map<String, Object> body = known == null
                ? Map.of("activity", form.body("name", "goal", "relevance", "toolNeeded", "buyingStageId"))
                : Map.of("activityId", known);
        var reply = api.tell(Change.create("/inbox/" + id + "/place", body, form.text("key")));
        return Answers.after(reply, known == null ? "Placed on a new activity." : "Placed.", INBOX);
    }

    /** Puts it off. */
    @POST
    @Path("/park")
    @RolesAllowed("**")
    public Response park(@RestPath UUID id) {
        return Answers.after(
                api.tell(Change.post("/inbox/" + id + "/park", Map.of())), "Parked. It waits under Parked.", INBOX);
    }

    /** Leaves it out, with the reason. */
    @POST
    @Path("/dismiss")
    @RolesAllowed("**")
    public Response dismiss(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        var reply = api.tell(
                Change.post("/inbox/" + id + "/dismiss", Form.of(fields).body("reason")));
        return Answers.after(reply, "Dismissed, with your reason on record.", INBOX);
    }
}

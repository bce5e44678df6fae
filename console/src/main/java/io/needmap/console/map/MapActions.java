package io.needmap.console.map;

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

/** What is decided on the board. */
@Path("/map")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class MapActions {

    private final Api api;

    MapActions(Api api) {
        this.api = api;
    }

    /** Says whether an activity matters to Marketing and whether it needs a tool. */
    @POST
    @Path("/activities/{id}/decide")
    @RolesAllowed("**")
    public Response decide(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var changes = form.body(
                "name", "goal", "relevance", "relevanceReason", "toolNeeded", "toolNeededReason", "buyingStageId");
        var reply = api.tell(Change.patch("/activities/" + id, changes, form.text("version")));
        return Answers.after(reply, "Decided. The board follows in a moment.", "/map/activities/" + id);
    }

    /** Agrees on an activity as it stands. */
    @POST
    @Path("/activities/{id}/agree")
    @RolesAllowed("**")
    public Response agree(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reply = api.tell(Change.transition("/activities/" + id + "/agree", Map.of(), form.text("version")));
        return Answers.after(reply, "Agreed.", "/map/activities/" + id);
    }

    /** Puts a hole on the road map. */
    @POST
    @Path("/gaps/{id}/plan")
    @RolesAllowed("**")
    public Response plan(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var body = form.body("owner", "quarter");
        body.put("effort", form.number("effort"));
        var reply = api.tell(Change.transition("/material-gaps/" + id + "/plan", body, form.text("version")));
        return Answers.after(reply, "On the road map.", back(form));
    }

    /** Sets a hole aside, with the reason. */
    @POST
    @Path("/gaps/{id}/decline")
    @RolesAllowed("**")
    public Response decline(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reply = api.tell(
                Change.transition("/material-gaps/" + id + "/decline", form.body("reason"), form.text("version")));
        return Answers.after(reply, "Set aside, with your reason on record.", back(form));
    }

    private static String back(Form form) {
        return "/map/activities/" + UUID.fromString(form.shown("activityId"));
    }
}

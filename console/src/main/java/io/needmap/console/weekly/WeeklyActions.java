package io.needmap.console.weekly;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What is done in a meeting. */
@Path("/weekly")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class WeeklyActions {

    private static final String WEEKLY = "/weekly";

    private final Api api;

    WeeklyActions(Api api) {
        this.api = api;
    }

    /** Plans a meeting. */
    @POST
    @RolesAllowed("**")
    public Response plan(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var body = form.body("title");
        body.put("scheduledAt", form.instant("scheduledAt"));
        var reply = api.tell(Change.create("/meetings", body, form.text("key")));
        return Answers.after(reply, "Planned. The agenda fills by itself.", WEEKLY);
    }

    /** Opens or closes it. */
    @POST
    @Path("/{id}/{transition:open|close}")
    @RolesAllowed("**")
    public Response move(@RestPath UUID id, @RestPath String transition, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reply = api.tell(Change.transition("/meetings/" + id + "/" + transition, Map.of(), form.text("version")));
        var done = transition.equals("open") ? "The meeting is open." : "Closed. Its figures are frozen.";
        return Answers.after(reply, done, WEEKLY + "/" + id);
    }

    /** Records a decision; what it decides about an activity changes the map at once. */
    @POST
    @Path("/{id}/decide")
    @RolesAllowed("**")
    public Response decide(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        Map<String, Object> body = new HashMap<>(form.body("text"));
        body.put("meetingId", id);
        if (form.text("activityId") != null) {
            var activity = form.body("activityId", "relevance", "toolNeeded", "goal");
            // One reason is asked for; it stands for both.
            activity.putAll(Map.of("relevanceReason", form.shown("reason"), "toolNeededReason", form.shown("reason")));
            body.put("activities", List.of(activity));
        }
        if (form.text("promise") != null) {
            Map<String, Object> action = new HashMap<>(form.body("owner", "dueOn"));
            action.put("text", form.shown("promise"));
            body.put("actions", List.of(action));
        }
        var reply = api.tell(Change.create("/decisions", body, form.text("key")));
        return Answers.after(reply, "Decided. The map has changed with it.", WEEKLY + "/" + id);
    }

    /** Notes a promise. */
    @POST
    @Path("/{id}/promise")
    @RolesAllowed("**")
    public Response promise(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        Map<String, Object> body = new HashMap<>(form.body("text", "owner", "dueOn"));
        body.put("meetingId", id);
        var reply = api.tell(Change.create("/actions", body, form.text("key")));
        return Answers.after(reply, "Noted. It comes back here until it is done.", WEEKLY + "/" + id);
    }

    /** Says what came of a promise. */
    @POST
    @Path("/{id}/actions/{action}/close")
    @RolesAllowed("**")
    public Response keep(@RestPath UUID id, @RestPath UUID action, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reply =
                api.tell(Change.transition("/actions/" + action + "/close", form.body("result"), form.text("version")));
        return Answers.after(reply, "Done.", WEEKLY + "/" + id);
    }
}

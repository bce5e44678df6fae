package io.needmap.console.weekly;

import io.needmap.console.page.Actions;
import io.needmap.console.page.Actions.Stand;
import io.needmap.console.page.Form;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What is done in a meeting. */
@Path("/weekly")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class WeeklyActions {

    private static final String WEEKLY = "/weekly";

    private final Actions actions;
    private final WeeklyPage pages;

    WeeklyActions(Actions actions, WeeklyPage pages) {
        this.actions = actions;
        this.pages = pages;
    }

    /** Plans a meeting. */
    @POST
    @RolesAllowed("**")
    public Response plan(Form form) {
        var body = form.body("title");
        body.put("scheduledAt", form.instant("scheduledAt"));
        return actions.tell(
                form,
                form.create("/meetings", body),
                "Planned. The agenda fills by itself.",
                new Stand(WEEKLY, pages::all));
    }

    /** Opens or closes it. */
    @POST
    @Path("/{id}/{transition:open|close}")
    @RolesAllowed("**")
    public Response move(@RestPath UUID id, @RestPath String transition, Form form) {
        var done = transition.equals("open") ? "The meeting is open." : "Closed. Its figures are frozen.";
        return actions.tell(form.transition("/meetings/" + id + "/" + transition), done, page(id));
    }

    /** Records a decision; what it decides about an activity changes the map at once. */
    @POST
    @Path("/{id}/decide")
    @RolesAllowed("**")
    public Response decide(@RestPath UUID id, Form form) {
        var body = form.body("text");
        body.put("meetingId", id);
        if (form.text("activityId") != null) {
            var activity = form.body("activityId", "relevance", "toolNeeded", "goal");
            // One reason is asked for; it stands for both.
            activity.putAll(Map.of("relevanceReason", form.shown("reason"), "toolNeededReason", form.shown("reason")));
            body.put("activities", List.of(activity));
        }
        if (form.text("promise") != null) {
            var action = form.body("owner", "dueOn");
            action.put("text", form.shown("promise"));
            body.put("actions", List.of(action));
        }
        return actions.tell(
                form,
                form.create("/decisions", body),
                form.text("activityId") == null ? "Recorded." : "Decided. The map has changed with it.",
                stand(id));
    }

    /** Drafts an answer to an objection: the material that answers it. */
    @POST
    @Path("/{id}/answers")
    @RolesAllowed("**")
    public Response draft(@RestPath UUID id, Form form) {
        return actions.tell(
                form,
                form.create("/objection-responses", form.body("themeId", "objection", "materialId")),
                "Drafted. Reps are told to answer so when it is approved.",
                stand(id));
    }

    /** Has reps answer so. */
    @POST
    @Path("/{id}/answers/{answer}/approve")
    @RolesAllowed("**")
    public Response approve(@RestPath UUID id, @RestPath UUID answer, Form form) {
        return actions.tell(
                form.transition("/objection-responses/" + answer + "/approve"),
                "Answered. It leaves the agenda in a moment.",
                page(id));
    }

    /** Notes a promise. */
    @POST
    @Path("/{id}/promise")
    @RolesAllowed("**")
    public Response promise(@RestPath UUID id, Form form) {
        var body = form.body("text", "owner", "dueOn");
        body.put("meetingId", id);
        return actions.tell(
                form, form.create("/actions", body), "Noted. It comes back here until it is done.", stand(id));
    }

    /** Says what came of a promise. */
    @POST
    @Path("/{id}/actions/{action}/close")
    @RolesAllowed("**")
    public Response keep(@RestPath UUID id, @RestPath UUID action, Form form) {
        return actions.tell(
                form, form.transition("/actions/" + action + "/close", form.body("result")), "Done.", stand(id));
    }

    private Stand stand(UUID meeting) {
        return new Stand(page(meeting), () -> pages.meeting(meeting));
    }

    private static String page(UUID meeting) {
        return WEEKLY + "/" + meeting;
    }
}

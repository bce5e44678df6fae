package io.needmap.console.interviews;

import io.needmap.console.api.Api;
import io.needmap.console.api.Change;
import io.needmap.console.api.Trouble;
import io.needmap.console.interviews.InterviewAnswers.Transition;
import io.needmap.console.page.Actions;
import io.needmap.console.page.Actions.Stand;
import io.needmap.console.page.Answers;
import io.needmap.console.page.Form;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** A day on the road, all of it at once. The form carries the id, so that sending it again counts nothing twice. */
@Path("/interviews")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class RideAlongActions {

    private static final String PAGE = "/interviews/ride-along";
    private static final int UNAVAILABLE = 503;

    private final Api api;
    private final Actions actions;
    private final FieldPage pages;
    private final FieldTimes times;

    RideAlongActions(Api api, Actions actions, FieldPage pages, FieldTimes times) {
        this.api = api;
        this.actions = actions;
        this.pages = pages;
        this.times = times;
    }

    /** Tells of the day. The script that keeps it on the phone is told when the service is away: it tries again. */
    @POST
    @Path("/ride-along")
    @RolesAllowed("**")
    public Response tell(@RestHeader("X-Fragment") @Nullable String fragment, Form form) {
        var when = times.of(form);
        if (when.trouble() != null) {
            return refused(fragment, form, when.trouble());
        }
        var body = form.body("id", "repId", "interviewer");
        body.put(FieldTime.FIELD, when.instant());
        body.put("calls", form.number("calls"));
        body.put("activities", activities(form));
        body.put("objections", objections(form));
        body.put("prospectWorries", remarks(form, "worry"));
        body.put("trends", remarks(form, "trend"));
        body.put("homeOfficeAsks", remarks(form, "ask"));
        body.put("wants", wants(form));
        var reply = api.tell(Change.create("/interviews/ride-alongs", body, form.text("id")));
        var trouble = reply.trouble();
        return trouble == null
                ? Answers.made(
                        reply, "Told. What you saw waits in the inbox." + when.note(), PAGE, id -> "/interviews/" + id)
                : refused(fragment, form, trouble);
    }

    private Response refused(@Nullable String fragment, Form form, Trouble trouble) {
        return fragment != null && trouble.isAway()
                ? Response.status(UNAVAILABLE).build()
                : actions.refuse(form, trouble, new Stand(PAGE, pages::rideAlong));
    }

    private static List<Map<String, Object>> activities(Form form) {
        List<Map<String, Object>> activities = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            var activity = form.text("activity" + i);
            if (activity != null) {
                Map<String, Object> one = new HashMap<>();
                one.put("activity", activity);
                one.put("quote", form.text("quote" + i) == null ? activity : form.shown("quote" + i));
                one.put("transition", new Transition(form.shown("from"), form.shown("to")));
                activities.add(one);
            }
        }
        return activities;
    }

    private static List<Map<String, Object>> objections(Form form) {
        var quote = form.text("objection");
        return quote == null ? List.of() : List.of(Map.of("quote", quote, "outcome", form.shown("outcome")));
    }

    private static List<Map<String, Object>> wants(Form form) {
        var wish = form.text("wish");
        return wish == null ? List.of() : List.of(Map.of("quote", wish, "wish", wish));
    }

    private static List<Map<String, Object>> remarks(Form form, String name) {
        var quote = form.text(name);
        return quote == null ? List.of() : List.of(Map.of("quote", quote));
    }
}

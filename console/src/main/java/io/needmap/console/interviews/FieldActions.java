package io.needmap.console.interviews;

import io.needmap.console.api.Api;
import io.needmap.console.api.Change;
import io.needmap.console.interviews.InterviewAnswers.Transition;
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

/** What is prepared for the field: people, questions, guides, plans. */
@Path("/interviews")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FieldActions {

    private static final String QUESTIONS = "/interviews/questions";

    private final Api api;

    FieldActions(Api api) {
        this.api = api;
    }

    /** Plans an interview, about what its guide covers. */
    @POST
    @RolesAllowed("**")
    public Response plan(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        Map<String, Object> body = new HashMap<>(form.body("guideId", "repId", "channel", "interviewer"));
        body.put("conductedAt", form.instant("conductedAt"));
        if (form.text("from") != null && form.text("to") != null) {
            body.put("transitions", List.of(new Transition(form.shown("from"), form.shown("to"))));
        }
        var reply = api.tell(Change.create("/interviews", body, form.text("key")));
        var made = reply.value();
        return Answers.after(
                reply,
                "Planned. Start it when you sit together.",
                made == null || made.id() == null ? "/interviews" : "/interviews/" + made.id());
    }

    /** Adds a region. */
    @POST
    @Path("/regions")
    @RolesAllowed("**")
    public Response region(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reply = api.tell(Change.create("/regions", form.body("code", "name", "timeZone"), form.text("key")));
        return Answers.after(reply, "Added.", "/interviews/people");
    }

    /** Adds a rep. */
    @POST
    @Path("/reps")
    @RolesAllowed("**")
    public Response rep(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reply = api.tell(Change.create("/reps", form.body("name", "regionCode", "role"), form.text("key")));
        return Answers.after(reply, "Added.", "/interviews/people");
    }

    /** Keeps a question as a draft. */
    @POST
    @Path("/questions")
    @RolesAllowed("**")
    public Response question(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        Map<String, Object> body = new HashMap<>(form.body("text", "audience", "purpose", "decision"));
        body.put("probes", form.lines("probes"));
        var reply = api.tell(Change.create("/questions", body, form.text("key")));
        return Answers.after(reply, "Kept as a draft.", QUESTIONS);
    }

    /** Takes a question into use, or out of it. */
    @POST
    @Path("/questions/{id}/{transition:activate|retire}")
    @RolesAllowed("**")
    public Response move(@RestPath UUID id, @RestPath String transition, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reply = api.tell(Change.transition("/questions/" + id + "/" + transition, Map.of(), form.text("version")));
        return Answers.after(reply, transition.equals("activate") ? "In use now." : "Retired.", QUESTIONS);
    }

    /** Says that a question is never to be asked, why, and what to ask instead. */
    @POST
    @Path("/questions/{id}/never-ask")
    @RolesAllowed("**")
    public Response neverAsk(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reply = api.tell(Change.transition(
                "/questions/" + id + "/never-ask", form.body("reason", "alternative"), form.text("version")));
        return Answers.after(reply, "Never to be asked. The linter knows its paraphrases now.", QUESTIONS);
    }

    /** Takes a ready-made guide. */
    @POST
    @Path("/guides/{kind}/adopt")
    @RolesAllowed("**")
    public Response adopt(@RestPath String kind, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        Map<String, Object> body = new HashMap<>(form.body("name"));
        body.put("transitions", List.of(new Transition(form.shown("from"), form.shown("to"))));
        var path = "/guides/ready-made/" + kind.replaceAll("[^A-Z_]", "") + "/adopt";
        var reply = api.tell(Change.create(path, body, form.text("key")));
        return Answers.after(reply, "The guide is yours. Plan an interview with it.", "/interviews");
    }
}

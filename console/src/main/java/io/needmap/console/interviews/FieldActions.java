package io.needmap.console.interviews;

import io.needmap.console.interviews.InterviewAnswers.Transition;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What is prepared for the field: people, questions, guides, plans. */
@Path("/interviews")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FieldActions {

    private static final String INTERVIEWS = "/interviews";
    private static final String PEOPLE = "/interviews/people";
    private static final String QUESTIONS = "/interviews/questions";
    private static final String GUIDES = "/interviews/guides";

    private final Actions actions;
    private final FieldPage pages;
    private final FieldTimes times;

    FieldActions(Actions actions, FieldPage pages, FieldTimes times) {
        this.actions = actions;
        this.pages = pages;
        this.times = times;
    }

    /** Plans an interview, about what its guide covers. */
    @POST
    @RolesAllowed("**")
    public Response plan(Form form) {
        var body = form.body("guideId", "repId", "channel", "interviewer");
        var planned = new Stand(INTERVIEWS, () -> pages.interviews(null));
        var when = times.of(form);
        if (when.trouble() != null) {
            return actions.refuse(form, when.trouble(), planned);
        }
        body.put(FieldTime.FIELD, when.instant());
        if (form.text("from") != null && form.text("to") != null) {
            body.put("transitions", List.of(new Transition(form.shown("from"), form.shown("to"))));
        }
        return actions.make(
                form,
                form.create("/interviews", body),
                "Planned. Start it when you sit together." + when.note(),
                planned,
                id -> INTERVIEWS + "/" + id);
    }

    /** Adds a region. */
    @POST
    @Path("/regions")
    @RolesAllowed("**")
    public Response region(Form form) {
        return actions.tell(form, form.create("/regions", form.body("code", "name", "timeZone")), "Added.", people());
    }

    /** Adds a rep. */
    @POST
    @Path("/reps")
    @RolesAllowed("**")
    public Response rep(Form form) {
        return actions.tell(form, form.create("/reps", form.body("name", "regionCode", "role")), "Added.", people());
    }

    /** Adds a competitor, whose pitches contest what we claim. */
    @POST
    @Path("/competitors")
    @RolesAllowed("**")
    public Response competitor(Form form) {
        var body = form.body("name");
        body.put("aliases", form.lines("aliases"));
        return actions.tell(
                form, form.create("/competitors", body), "Added. Each claim waits for a check of it.", people());
    }

    /** Keeps a question as a draft. */
    @POST
    @Path("/questions")
    @RolesAllowed("**")
    public Response question(Form form) {
        var body = form.body("text", "audience", "purpose", "decision");
        body.put("probes", form.lines("probes"));
        return actions.tell(form, form.create("/questions", body), "Kept as a draft.", questions());
    }

    /** Takes a question into use, or out of it. */
    @POST
    @Path("/questions/{id}/{transition:activate|retire}")
    @RolesAllowed("**")
    public Response move(@RestPath UUID id, @RestPath String transition, Form form) {
        return actions.tell(
                form.transition("/questions/" + id + "/" + transition),
                transition.equals("activate") ? "In use now." : "Retired.",
                QUESTIONS);
    }

    /** Says that a question is never to be asked, why, and what to ask instead. */
    @POST
    @Path("/questions/{id}/never-ask")
    @RolesAllowed("**")
    public Response neverAsk(@RestPath UUID id, Form form) {
        return actions.tell(
                form,
                form.transition("/questions/" + id + "/never-ask", form.body("reason", "alternative")),
                "Never to be asked. The linter knows its paraphrases now.",
                questions());
    }

    /** Takes a ready-made guide. */
    @POST
    @Path("/guides/{kind:[A-Z_]+}/adopt")
    @RolesAllowed("**")
    public Response adopt(@RestPath String kind, Form form) {
        var body = form.body("name");
        body.put("transitions", List.of(new Transition(form.shown("from"), form.shown("to"))));
        return actions.make(
                form,
                form.create("/guides/ready-made/" + kind + "/adopt", body),
                "The guide is yours. Plan an interview with it.",
                new Stand(GUIDES, pages::guides),
                id -> INTERVIEWS);
    }

    private Stand people() {
        return new Stand(PEOPLE, pages::people);
    }

    private Stand questions() {
        return new Stand(QUESTIONS, pages::questions);
    }
}

package io.needmap.console.interviews;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.interviews.InterviewAnswers.Guide;
import io.needmap.console.interviews.InterviewAnswers.Interview;
import io.needmap.console.interviews.InterviewAnswers.Probing;
import io.needmap.console.interviews.InterviewAnswers.Question;
import io.needmap.console.interviews.InterviewAnswers.Rep;
import io.needmap.console.interviews.InterviewAnswers.Statement;
import io.needmap.console.page.Actions;
import io.needmap.console.page.Actions.Stand;
import io.needmap.console.page.Form;
import io.needmap.console.page.Nowhere;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The conversation: what to ask, and what was said, slot by slot. */
@Path("/interviews/{id:[0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
class InterviewPage {

    private static final String QUESTIONS = "/questions?limit=200";
    private static final String REPS = "/reps?limit=200";

    private final Api api;
    private final Actions actions;

    InterviewPage(Api api, Actions actions) {
        this.api = api;
        this.actions = actions;
    }

    /** Renders the conversation. */
    @GET
    @RolesAllowed("**")
    public Object get(@RestPath UUID id) {
        return page(id);
    }

    /** Starts, completes or cancels it. */
    @POST
    @Path("/{transition:start|complete|cancel}")
    @RolesAllowed("**")
    public Response move(@RestPath UUID id, @RestPath String transition, Form form) {
        var done = switch (transition) {
            case "start" -> "It goes on. Write down the words as they come.";
            case "complete" -> "Completed. What was said waits in the inbox.";
            default -> "Cancelled.";
        };
        return actions.tell(form.transition("/interviews/" + id + "/" + transition), done, "/interviews/" + id);
    }

    /** Notes what was said. */
    @POST
    @Path("/statements")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("**")
    public Response say(@RestPath UUID id, Form form) {
        return actions.tell(
                form,
                form.create("/interviews/" + id + "/statements", Statements.body(form)),
                "Noted.",
                new Stand("/interviews/" + id, () -> page(id)));
    }

    /** What to ask on about an activity, for the script that asks while one types. */
    @POST
    @Path("/probes")
    @RolesAllowed("**")
    public TemplateInstance probes(
            @RestPath UUID id, @RestForm @Nullable String activity, @RestForm @Nullable String quote) {
        return Templates.interview$probes(probing(activity, quote));
    }

    private Object page(UUID id) {
        var interview = api.get("/interviews/" + id, Interview.class);
        var statements = api.list("/interviews/" + id + "/statements?limit=200", Statement.class);
        var questions = api.list(QUESTIONS, Question.class);
        var reps = api.list(REPS, Rep.class);
        var reply = interview.reply();
        var found = reply.value();
        if (found == null) {
            return Nowhere.page(reply.trouble());
        }
        var guide = api.get("/guides/" + found.guideId(), Guide.class);
        var told = statements.reply();
        var said = told.or(Listing.none()).items();
        var last = said.stream()
                .filter(statement -> statement.kind().equals("ACTIVITY"))
                .reduce((one, other) -> other);
        return Templates.interview(new ConductView(
                found,
                who(api.all(REPS, Rep.class, reps.reply()), found.repId()),
                asked(
                        guide.reply().map(Guide::questionIds).or(List.of()),
                        api.all(QUESTIONS, Question.class, questions.reply())),
                said,
                told.trouble(),
                last.filter(one -> found.running())
                        .map(one -> probing(one.activity(), one.quote()))
                        .orElse(null)));
    }

    private @Nullable Probing probing(@Nullable String activity, @Nullable String quote) {
        if (activity == null || activity.isBlank()) {
            return null;
        }
        Map<String, Object> body = new HashMap<>();
        body.put("activity", activity);
        if (quote != null && !quote.isBlank()) {
            body.put("quote", quote);
        }
        return api.question("/statements/probe", body, Probing.class).reply().value();
    }

    private static List<Question> asked(List<UUID> ids, List<Question> questions) {
        Map<UUID, Question> byId =
                questions.stream().collect(Collectors.toMap(Question::id, question -> question, (one, other) -> one));
        return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private static String who(List<Rep> reps, UUID id) {
        return reps.stream()
                .filter(rep -> rep.id().equals(id))
                .map(Rep::name)
                .findFirst()
                .orElse("A rep");
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance interview(ConductView view);

        static native TemplateInstance interview$probes(@Nullable Probing probing);
    }
}

package io.needmap.console.interviews;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Trouble;
import io.needmap.console.interviews.InterviewAnswers.Competitor;
import io.needmap.console.interviews.InterviewAnswers.Finding;
import io.needmap.console.interviews.InterviewAnswers.Gap;
import io.needmap.console.interviews.InterviewAnswers.Guide;
import io.needmap.console.interviews.InterviewAnswers.Interview;
import io.needmap.console.interviews.InterviewAnswers.Linted;
import io.needmap.console.interviews.InterviewAnswers.Next;
import io.needmap.console.interviews.InterviewAnswers.Question;
import io.needmap.console.interviews.InterviewAnswers.ReadyGuide;
import io.needmap.console.interviews.InterviewAnswers.Region;
import io.needmap.console.interviews.InterviewAnswers.Rep;
import io.needmap.console.page.Actions;
import io.needmap.console.page.Form;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whom to ask next and what, and what is asked by: questions, guides, people. */
@Path("/interviews")
@Produces(MediaType.TEXT_HTML)
class FieldPage {

    private static final String REPS = "/reps?limit=200";
    private static final String QUESTIONS = "/interviews/questions";
    private static final String INTERVIEWS = "/interviews?limit=200&state=";
    private static final String LATELY = "/interviews?newestFirst=true&limit=50&state=COMPLETED";
    private static final String GUIDES = "/guides?limit=200";
    private static final String ALL_QUESTIONS = "/questions?limit=200";
    private static final String ACTIVE = REPS + "&active=true";

    private final Api api;
    private final Actions actions;

    FieldPage(Api api, Actions actions) {
        this.api = api;
        this.actions = actions;
    }

    /** What is ahead and what nobody asked yet. */
    @GET
    @RolesAllowed("**")
    public TemplateInstance interviews(@RestQuery @Nullable UUID rep) {
        var next = api.list("/next-interviews?limit=8", Next.class);
        var gaps = api.list("/interview-gaps?limit=12", Gap.class);
        var planned = api.list(INTERVIEWS + "PLANNED", Interview.class);
        var running = api.list(INTERVIEWS + "IN_PROGRESS", Interview.class);
        var completed = api.list(LATELY, Interview.class);
        var reps = api.list(ACTIVE, Rep.class);
        var guides = api.list(GUIDES, Guide.class);
        var reply = planned.reply();
        var interviews = new ArrayList<>(api.all(INTERVIEWS + "PLANNED", Interview.class, reply));
        interviews.addAll(api.all(INTERVIEWS + "IN_PROGRESS", Interview.class, running.reply()));
        interviews.addAll(completed.reply().or(Listing.none()).items());
        return Templates.interviews(new InterviewsView(
                next.reply(),
                gaps.reply(),
                interviews,
                api.all(ACTIVE, Rep.class, reps.reply()),
                api.all(GUIDES, Guide.class, guides.reply()),
                rep,
                reply.trouble()));
    }

    /** The question bank. */
    @GET
    @Path("/questions")
    @RolesAllowed("**")
    public TemplateInstance questions() {
        return questions(null);
    }

    /** The question bank, with what the linter finds in a question before it is kept. */
    @POST
    @Path("/questions/check")
    @RolesAllowed("**")
    public Response check(Form form) {
        return actions.back(form, QUESTIONS, questions(findings(form.shown("text"))));
    }

    /** Only what the linter finds, for the script that asks while one types. */
    @POST
    @Path("/questions/findings")
    @RolesAllowed("**")
    public TemplateInstance findings(@RestForm @Nullable String text, @RestForm @Nullable String audience) {
        return Templates.questions$findings(findings(text == null ? "" : text));
    }

    private TemplateInstance questions(@Nullable List<Finding> findings) {
        var reply = api.list(ALL_QUESTIONS, Question.class).reply();
        return Templates.questions(api.all(ALL_QUESTIONS, Question.class, reply), findings, reply.trouble());
    }

    private @Nullable List<Finding> findings(String text) {
        return text.isBlank()
                ? null
                : api.question("/questions/lint", Map.of("text", text), Linted.class)
                        .reply()
                        .map(Linted::findings)
                        .value();
    }

    /** The guides, and those that come ready made. */
    @GET
    @Path("/guides")
    @RolesAllowed("**")
    public TemplateInstance guides() {
        var guides = api.list(GUIDES, Guide.class);
        var ready = api.list("/guides/ready-made?limit=20", ReadyGuide.class);
        var reply = guides.reply();
        return Templates.guides(
                api.all(GUIDES, Guide.class, reply),
                ready.reply().or(Listing.none()).items(),
                reply.trouble());
    }

    /** Regions, reps, and who else they meet in the field. */
    @GET
    @Path("/people")
    @RolesAllowed("**")
    public TemplateInstance people() {
        var reps = api.list(REPS, Rep.class);
        var regions = api.list("/regions?limit=50", Region.class);
        var competitors = api.list("/competitors?limit=100", Competitor.class);
        var reply = reps.reply();
        return Templates.people(
                api.all(REPS, Rep.class, reply),
                regions.reply().or(Listing.none()).items(),
                competitors.reply().or(Listing.none()).items(),
                reply.trouble());
    }

    /** The form for a day on the road. */
    @GET
    @Path("/ride-along")
    @RolesAllowed("**")
    public TemplateInstance rideAlong() {
        var reply = api.list(ACTIVE, Rep.class).reply();
        var reps = api.all(ACTIVE, Rep.class, reply);
        return Templates.rideAlong(
                reps, reps.stream().map(Rep::regionCode).distinct().toList(), reply.trouble());
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance interviews(InterviewsView view);

        static native TemplateInstance questions(
                List<Question> items, @Nullable List<Finding> findings, @Nullable Trouble trouble);

        static native TemplateInstance questions$findings(@Nullable List<Finding> findings);

        static native TemplateInstance guides(List<Guide> items, List<ReadyGuide> ready, @Nullable Trouble trouble);

        static native TemplateInstance people(
                List<Rep> items, List<Region> regions, List<Competitor> competitors, @Nullable Trouble trouble);

        static native TemplateInstance rideAlong(List<Rep> reps, List<String> regions, @Nullable Trouble trouble);
    }
}

package io.needmap.console.leads;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Trouble;
import io.needmap.console.leads.LeadAnswers.Criterion;
import io.needmap.console.page.Actions;
import io.needmap.console.page.Form;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What the gaps of leads say about the questions themselves: which to drop, which to begin asking. */
@Path("/leads/questions")
@Produces(MediaType.TEXT_HTML)
class QuestionsPage {

    private final Api api;
    private final Actions actions;

    QuestionsPage(Api api, Actions actions) {
        this.api = api;
        this.actions = actions;
    }

    /** The questions by what there is to say about each. */
    @GET
    @RolesAllowed("**")
    public TemplateInstance get() {
        var gaps = api.list("/lead-gaps/questions?limit=200", QuestionGap.class);
        var criteria = api.list("/criteria?limit=200", Criterion.class);
        var reply = gaps.reply();
        Map<UUID, Criterion> known = criteria.reply().or(Listing.none()).items().stream()
                .collect(Collectors.toMap(Criterion::id, Function.identity(), (one, other) -> one));
        var found = reply.or(Listing.none());
        var parts = Arrays.stream(Finding.values())
                .map(finding -> new Part(
                        finding,
                        found.items().stream()
                                .filter(gap -> gap.finding().equals(finding.name()))
                                .map(gap -> new Question(gap, known.get(gap.criterionId())))
                                .toList()))
                .toList();
        return Templates.questions(parts, found.stale(), reply.trouble());
    }

    /** Asks for it from now on, or no more. */
    @POST
    @Path("/{id:[0-9a-f-]{36}}/{step:activate|retire}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("**")
    public Response move(@RestPath UUID id, @RestPath String step, Form form) {
        return actions.tell(
                form.transition("/criteria/" + id + "/" + step),
                step.equals("activate") ? "In use now." : "Retired. Its answers stay.",
                "/leads/questions");
    }

    /** An item of {@code GET /lead-gaps/questions}. */
    record QuestionGap(
            UUID criterionId,
            String criterionCode,
            String question,
            String finding,
            String label,
            long waitingWithout,
            long gainedByAsking,
            long gainedByDropping,
            @Nullable Double bestLift) {}

    /**
     * What there is to say about some questions.
     *
     * @param finding what
     * @param questions which
     */
    record Part(Finding finding, List<Question> questions) {}

    /**
     * A question.
     *
     * @param gap what its answers are worth and how many names lack one
     * @param criterion the question as it stands now; null when that is not known
     */
    record Question(QuestionGap gap, @Nullable Criterion criterion) {

        /** How its state can be changed here: activate or retire; empty when it cannot. */
        public String step() {
            if (criterion == null) {
                return "";
            }
            return switch (criterion.state()) {
                case "ACTIVE" -> gap.finding().equals("ASKED") ? "" : "retire";
                case "DRAFT", "RETIRED" -> gap.finding().equals("UNASKED_BUT_TELLING") ? "activate" : "";
                default -> "";
            };
        }
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance questions(List<Part> parts, boolean stale, @Nullable Trouble trouble);
    }
}

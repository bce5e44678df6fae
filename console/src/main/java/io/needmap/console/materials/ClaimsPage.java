package io.needmap.console.materials;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Pending;
import io.needmap.console.api.Trouble;
import io.needmap.console.materials.MaterialAnswers.Challenge;
import io.needmap.console.materials.MaterialAnswers.Claim;
import io.needmap.console.materials.MaterialAnswers.Competitor;
import io.needmap.console.page.Actions;
import io.needmap.console.page.Actions.Stand;
import io.needmap.console.page.Decisions;
import io.needmap.console.page.Decisions.Decided;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What we say about ourselves, with its four tests. */
@Path("/materials/claims")
@Produces(MediaType.TEXT_HTML)
class ClaimsPage {

    private static final String CLAIMS = "/claims?limit=200";
    private static final String PAGE = "/materials/claims";

    private final Api api;
    private final Decisions decisions;
    private final Actions actions;

    ClaimsPage(Api api, Decisions decisions, Actions actions) {
        this.api = api;
        this.decisions = decisions;
        this.actions = actions;
    }

    /** The claims, each with what competitors say against it. */
    @GET
    @RolesAllowed("**")
    public TemplateInstance get() {
        var claims = api.list(CLAIMS, Claim.class);
        var competitors = api.list("/competitors?limit=100", Competitor.class);
        var reply = claims.reply();
        var found = api.all(CLAIMS, Claim.class, reply);
        Map<UUID, Pending<Listing<Challenge>>> asked = new LinkedHashMap<>();
        found.stream()
                .filter(claim -> claim.openChallenges() > 0)
                .forEach(claim -> asked.put(
                        claim.id(), api.list("/claims/" + claim.id() + "/challenges?limit=20", Challenge.class)));
        return Templates.claims(
                found.stream()
                        .map(claim -> new Contested(claim, challenges(asked.get(claim.id()))))
                        .toList(),
                competitors.reply().or(Listing.none()).items(),
                asked.isEmpty() ? List.of() : decisions.lately(),
                reply.trouble());
    }

    /** Adds a claim. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("**")
    public Response claim(Form form) {
        return actions.tell(
                form, form.create("/claims", form.body("text", "owner")), "Claimed. Now prove it.", stand());
    }

    /** Notes evidence for or against a claim. */
    @POST
    @Path("/{id}/tests/{test:[A-Z]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("**")
    public Response evidence(@RestPath UUID id, @RestPath String test, Form form) {
        var body = form.body("kind", "source", "datedOn", "expiresOn", "competitorId");
        body.put("supports", !"no".equals(form.text("supports")));
        return actions.tell(form, form.create("/claims/" + id + "/tests/" + test, body), "Noted.", stand());
    }

    /** Says what we answer to what competitors say against it. */
    @POST
    @Path("/{id}/answer-challenges")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("**")
    public Response answer(@RestPath UUID id, Form form) {
        return actions.tell(
                form,
                form.transition("/claims/" + id + "/answer-challenges", form.body("answer", "decisionId")),
                "Answered. A pitch that is heard from now on challenges it again.",
                stand());
    }

    private Stand stand() {
        return new Stand(PAGE, this::get);
    }

    private static List<Challenge> challenges(@Nullable Pending<Listing<Challenge>> asked) {
        return asked == null
                ? List.of()
                : asked.reply().or(Listing.none()).items().stream()
                        .filter(Challenge::open)
                        .toList();
    }

    /** A claim with what is said against it and not answered yet. */
    record Contested(Claim claim, List<Challenge> challenges) {}

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance claims(
                List<Contested> items, List<Competitor> competitors, List<Decided> lately, @Nullable Trouble trouble);
    }
}

package io.needmap.console.leads;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Trouble;
import io.needmap.console.leads.BriefAnswers.Brief;
import io.needmap.console.leads.LeadAnswers.Criterion;
import io.needmap.console.leads.LeadAnswers.Lead;
import io.needmap.console.leads.LeadAnswers.Name;
import io.needmap.console.leads.ScoreAnswers.Model;
import io.needmap.console.leads.ScoreAnswers.Score;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One lead: what is known, what is to ask, what comes next; and its call brief, to print. */
@Path("/leads/{id:[0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
class LeadPage {

    private final Api api;
    private final Actions actions;
    private final Clock clock;

    LeadPage(Api api, Actions actions, Clock clock) {
        this.api = api;
        this.actions = actions;
        this.clock = clock;
    }

    /** Renders the lead. */
    @GET
    @RolesAllowed("**")
    public Object get(@RestPath UUID id) {
        var lead = api.get("/leads/" + id, Lead.class);
        var criteria = api.list("/criteria?limit=100&state=ACTIVE", Criterion.class);
        var score = api.get("/leads/" + id + "/score", Score.class);
        var reply = lead.reply();
        var found = reply.value();
        if (found == null) {
            return Nowhere.page(reply.trouble());
        }
        var name = api.get("/names/" + found.nameId(), Name.class);
        var scored = score.reply();
        return Templates.lead(new LeadView(
                found,
                name.reply().value(),
                criteria.reply().or(Listing.none()).items(),
                Due.of(found, clock.instant()),
                new ScoreView(scored.value(), scored.trouble(), model(scored.value()))));
    }

    /** Renders what to take along to the call, on one page. */
    @GET
    @Path("/brief")
    @RolesAllowed("**")
    public Object brief(@RestPath UUID id) {
        var reply = api.get("/leads/" + id + "/call-brief", Brief.class).reply();
        var trouble = reply.trouble();
        var found = reply.value();
        if (trouble != null && trouble.isMissing()) {
            return Nowhere.page(trouble);
        }
        var name = found == null
                ? null
                : api.get("/names/" + found.nameId(), Name.class).reply().value();
        return Templates.brief(id, found, name, trouble);
    }

    /** Moves the lead on. */
    @POST
    @Path("/{step:qualify|hand-over|accept|touch|opportunity|win|recycle|reject|lose|disqualify}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("**")
    public Response move(@RestPath UUID id, @RestPath String step, Form form) {
        // Recycling opens a new cycle, with a page of its own; every other step answers the same lead.
        return actions.make(
                form,
                form.transition("/leads/" + id + "/" + step, form.body("reasonCode", "note")),
                "Done: " + step.replace('-', ' ') + ".",
                stand(id),
                LeadPage::page);
    }

    /** Notes an answer. */
    @POST
    @Path("/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("**")
    public Response answer(@RestPath UUID id, Form form) {
        var nameId = form.id("nameId");
        var answers = Map.of("answers", List.of(form.body("criterionCode", "value", "source")));
        return actions.tell(form, form.transition("/names/" + nameId + "/answers", answers), "Known now.", stand(id));
    }

    private Stand stand(UUID lead) {
        return new Stand(page(lead), () -> get(lead));
    }

    private static String page(UUID lead) {
        return "/leads/" + lead;
    }

    private @Nullable Model model(@Nullable Score score) {
        return score == null || score.modelId() == null
                ? null
                : api.get("/scoring-models/" + score.modelId(), Model.class)
                        .reply()
                        .value();
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance lead(LeadView view);

        static native TemplateInstance brief(
                UUID id, @Nullable Brief brief, @Nullable Name name, @Nullable Trouble trouble);
    }
}

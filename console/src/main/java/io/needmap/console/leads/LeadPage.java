package io.needmap.console.leads;

import io.needmap.console.api.Api;
import io.needmap.console.api.Change;
import io.needmap.console.api.Listing;
import io.needmap.console.leads.LeadAnswers.Criterion;
import io.needmap.console.leads.LeadAnswers.Lead;
import io.needmap.console.leads.LeadAnswers.Name;
import io.needmap.console.page.Answers;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;

/** One lead: what is known, what is to ask, what comes next; and its call brief, to print. */
@Path("/leads/{id:[0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
class LeadPage {

    private final Api api;

    LeadPage(Api api) {
        this.api = api;
    }

    /** Renders the lead. */
    @GET
    @RolesAllowed("**")
    public Object get(@RestPath UUID id) {
        return page(id, Templates::lead);
    }

    /** Renders what to take along to the call, on one page. */
    @GET
    @Path("/brief")
    @RolesAllowed("**")
    public Object brief(@RestPath UUID id) {
        return page(id, Templates::brief);
    }

    /** Moves the lead on. */
    @POST
    @Path("/{step:qualify|hand-over|accept|touch|opportunity|win|recycle|reject|lose|disqualify}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("**")
    public Response move(@RestPath UUID id, @RestPath String step, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reply = api.tell(
                Change.transition("/leads/" + id + "/" + step, form.body("reasonCode", "note"), form.text("version")));
        var to =
                step.equals("recycle") && reply.value() != null && reply.value().id() != null
                        ? reply.value().id()
                        : id;
        return Answers.after(reply, "Done: " + step.replace('-', ' ') + ".", "/leads/" + to);
    }

    /** Notes an answer. */
    @POST
    @Path("/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("**")
    public Response answer(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var nameId = UUID.fromString(form.shown("nameId"));
        var reply = api.tell(Change.transition(
                "/names/" + nameId + "/answers",
                Map.of("answers", List.of(form.body("criterionCode", "value", "source"))),
                form.text("version")));
        return Answers.after(reply, "Known now.", "/leads/" + id);
    }

    private Object page(UUID id, Function<LeadView, TemplateInstance> template) {
        var lead = api.get("/leads/" + id, Lead.class);
        var criteria = api.list("/criteria?limit=100&state=ACTIVE", Criterion.class);
        var reply = lead.reply();
        var found = reply.value();
        if (found == null) {
            return Nowhere.page(reply.trouble());
        }
        var name = api.get("/names/" + found.nameId(), Name.class).reply().value();
        return template.apply(
                new LeadView(found, name, criteria.reply().or(Listing.none()).items()));
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance lead(LeadView view);

        static native TemplateInstance brief(LeadView view);
    }
}

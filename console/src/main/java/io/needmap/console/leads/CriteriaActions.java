package io.needmap.console.leads;

import io.needmap.console.page.Actions;
import io.needmap.console.page.Actions.Stand;
import io.needmap.console.page.Form;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What is decided about the questions before a call. */
@Path("/leads")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class CriteriaActions {

    private static final String CRITERIA = "/leads/criteria";

    private final Actions actions;
    private final LeadsPage pages;

    CriteriaActions(Actions actions, LeadsPage pages) {
        this.actions = actions;
        this.pages = pages;
    }

    /** Makes a draft of what reps asked for. */
    @POST
    @Path("/criteria")
    @RolesAllowed("**")
    public Response draft(Form form) {
        var body = form.body("code", "question", "why", "ifYes", "ifNo", "answerType", "declaredWeight");
        body.put("options", form.lines("options"));
        body.put("desired", form.lines("desired"));
        body.put("mustKnow", form.ticked("mustKnow"));
        body.put("statementIds", form.all("statementIds"));
        return actions.tell(
                form,
                form.create("/criteria", body),
                "Drafted. It counts when it is activated.",
                new Stand(CRITERIA, pages::criteria));
    }

    /** Takes it into use, or out of it. */
    @POST
    @Path("/criteria/{id}/{step:activate|retire}")
    @RolesAllowed("**")
    public Response move(@RestPath UUID id, @RestPath String step, Form form) {
        return actions.tell(
                form.transition("/criteria/" + id + "/" + step),
                step.equals("activate") ? "In use now." : "Retired. Its answers stay.",
                CRITERIA);
    }

    /** From now on no name is qualified without it. */
    @POST
    @Path("/criteria/{id}/must-know")
    @RolesAllowed("**")
    public Response must(@RestPath UUID id, Form form) {
        return actions.tell(
                form.patch("/criteria/" + id, Map.of("mustKnow", true)),
                "A must from now on: no name is qualified without it.",
                CRITERIA);
    }
}

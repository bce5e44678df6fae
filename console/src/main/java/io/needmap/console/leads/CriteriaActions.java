package io.needmap.console.leads;

import io.needmap.console.api.Api;
import io.needmap.console.api.Change;
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
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What is decided about the questions before a call. */
@Path("/leads")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class CriteriaActions {

    private static final String CRITERIA = "/leads/criteria";

    private final Api api;

    CriteriaActions(Api api) {
        this.api = api;
    }

    /** Makes a draft of what reps asked for. */
    @POST
    @Path("/criteria")
    @RolesAllowed("**")
    public Response draft(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        Map<String, Object> body =
                new HashMap<>(form.body("code", "question", "why", "ifYes", "ifNo", "answerType", "declaredWeight"));
        body.put("options", form.lines("options"));
        body.put("desired", form.lines("desired"));
        body.put("mustKnow", form.ticked("mustKnow"));
        body.put("statementIds", form.all("statementIds"));
        var reply = api.tell(Change.create("/criteria", body, form.text("key")));
        return Answers.after(reply, "Drafted. It counts when it is activated.", CRITERIA);
    }

    /** Takes it into use, or out of it. */
    @POST
    @Path("/criteria/{id}/{step:activate|retire}")
    @RolesAllowed("**")
    public Response move(@RestPath UUID id, @RestPath String step, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reply = api.tell(Change.transition("/criteria/" + id + "/" + step, Map.of(), form.text("version")));
        return Answers.after(reply, step.equals("activate") ? "In use now." : "Retired.", CRITERIA);
    }
}

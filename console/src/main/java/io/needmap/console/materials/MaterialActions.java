package io.needmap.console.materials;

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

/** What is done with material. */
@Path("/materials")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class MaterialActions {

    private static final String PAGE = "/materials/";

    private final Api api;

    MaterialActions(Api api) {
        this.api = api;
    }

    /** Adds a material. */
    @POST
    @RolesAllowed("**")
    public Response add(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        Map<String, Object> body = new HashMap<>(form.body(
                "title", "kind", "description", "origin", "owner", "language", "link", "verifiedOn", "state"));
        body.put("regionCodes", form.all("regionCodes"));
        var reply = api.tell(Change.create("/materials", body, form.text("key")));
        var made = reply.value();
        return Answers.after(
                reply,
                "Added. Now say which activity it serves.",
                made == null || made.id() == null ? "/materials" : PAGE + made.id());
    }

    /** Moves it on: submit, approve, publish, archive, verify. */
    @POST
    @Path("/{id}/{transition:submit|approve|publish|archive|verify}")
    @RolesAllowed("**")
    public Response move(@RestPath UUID id, @RestPath String transition, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var body = form.body("expiresOn");
        var reply = api.tell(Change.transition("/materials/" + id + "/" + transition, body, form.text("version")));
        return Answers.after(reply, "Done: " + transition + ".", PAGE + id);
    }

    /** Sets it aside, with the reason. */
    @POST
    @Path("/{id}/set-aside")
    @RolesAllowed("**")
    public Response setAside(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reply = api.tell(
                Change.transition("/materials/" + id + "/set-aside", form.body("reason"), form.text("version")));
        return Answers.after(reply, "Set aside. Honest, not wasted.", PAGE + id);
    }

    /** Says that it serves an activity. */
    @POST
    @Path("/{id}/matches")
    @RolesAllowed("**")
    public Response match(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reply = api.tell(Change.create(
                "/materials/" + id + "/matches", form.body("activityId", "fit", "rationale"), form.text("key")));
        return Answers.after(reply, "Matched. Coverage and holes follow in a moment.", PAGE + id);
    }

    /** Notes what a rep says of it. */
    @POST
    @Path("/{id}/reviews")
    @RolesAllowed("**")
    public Response review(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reply = api.tell(Change.create(
                "/materials/" + id + "/reviews", form.body("repId", "verdict", "comment"), form.text("key")));
        return Answers.after(reply, "Noted, with thanks.", PAGE + id);
    }

    /** Looks for matches by words. */
    @POST
    @Path("/matches/proposals")
    @RolesAllowed("**")
    public Response propose() {
        var reply = api.tell(Change.post("/matches/proposals", Map.of()));
        return Answers.after(reply, "Looked through the catalogue.", "/materials/matches");
    }

    /** Confirms or rejects a proposed match. */
    @POST
    @Path("/matches/{id}/{verdict:confirm|reject}")
    @RolesAllowed("**")
    public Response judge(@RestPath UUID id, @RestPath String verdict, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reply = api.tell(
                Change.transition("/matches/" + id + "/" + verdict, form.body("reason"), form.text("version")));
        var done = verdict.equals("confirm") ? "Confirmed. It counts now." : "Rejected. It is not proposed again.";
        return Answers.after(reply, done, "/materials/matches");
    }

    /** Asks for material. */
    @POST
    @Path("/requests")
    @RolesAllowed("**")
    public Response ask(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reply = api.tell(Change.create("/requests", form.body("wish", "activityId"), form.text("key")));
        return Answers.after(reply, "Asked. You get an answer, whatever it is.", "/materials/requests");
    }

    /** Answers somebody who asked for material, or says what it is for. */
    @POST
    @Path("/requests/{id}/{step:answer|link}")
    @RolesAllowed("**")
    public Response answer(@RestPath UUID id, @RestPath String step, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reply = api.tell(Change.transition(
                "/requests/" + id + "/" + step,
                form.body("kind", "text", "materialId", "activityId"),
                form.text("version")));
        return Answers.after(reply, step.equals("link") ? "Linked." : "Answered.", "/materials/requests");
    }

    /** Adds a claim. */
    @POST
    @Path("/claims")
    @RolesAllowed("**")
    public Response claim(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var reply = api.tell(Change.create("/claims", form.body("text", "owner"), form.text("key")));
        return Answers.after(reply, "Claimed. Now prove it.", "/materials/claims");
    }

    /** Notes evidence for or against a claim. */
    @POST
    @Path("/claims/{id}/tests/{test}")
    @RolesAllowed("**")
    public Response evidence(@RestPath UUID id, @RestPath String test, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        Map<String, Object> body = new HashMap<>(form.body("kind", "source", "datedOn", "expiresOn"));
        body.put("supports", !"no".equals(form.text("supports")));
        var reply = api.tell(Change.create("/claims/" + id + "/tests/" + word(test), body, form.text("key")));
        return Answers.after(reply, "Noted.", "/materials/claims");
    }

    private static String word(String test) {
        return test.replaceAll("[^A-Z]", "");
    }
}

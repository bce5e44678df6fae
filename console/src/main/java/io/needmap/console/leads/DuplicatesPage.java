package io.needmap.console.leads;

import io.needmap.console.api.Address;
import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Pending;
import io.needmap.console.api.Trouble;
import io.needmap.console.leads.DuplicateAnswers.Duplicate;
import io.needmap.console.leads.DuplicateAnswers.Pair;
import io.needmap.console.leads.DuplicateAnswers.Person;
import io.needmap.console.page.Actions;
import io.needmap.console.page.Form;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Names and rows that may be one person: only a person can tell, and may err. */
@Path("/leads/duplicates")
@Produces(MediaType.TEXT_HTML)
class DuplicatesPage {

    private static final String PAGE = "/leads/duplicates";
    private static final String OPEN = "OPEN";
    private static final Set<String> SETTLED = Set.of("MERGED", "KEPT_APART");
    private static final int SHOWN = 20;

    private final Api api;
    private final Actions actions;

    DuplicatesPage(Api api, Actions actions) {
        this.api = api;
        this.actions = actions;
    }

    /** Those that wait for a decision, or those that were decided on. */
    @GET
    @RolesAllowed("**")
    public TemplateInstance get(@RestQuery @DefaultValue(OPEN) String state, @RestQuery @Nullable String after) {
        var part = SETTLED.contains(state) ? state : OPEN;
        var asked = Address.of("/possible-duplicates?limit=" + SHOWN)
                .with("state", part)
                .with("pageToken", after);
        var reply = api.list(asked.toString(), Duplicate.class).reply();
        var page = reply.or(Listing.none());
        var names = names(page.items());
        var pairs = page.items().stream()
                .map(one -> new Pair(
                        one,
                        names.get(one.nameId()),
                        one.otherNameId() == null ? one.row() : names.get(one.otherNameId())))
                .toList();
        return Templates.duplicates(pairs, part, page.nextPageToken(), reply.trouble());
    }

    /** Makes one of the two, or leaves them two. */
    @POST
    @Path("/{id:[0-9a-f-]{36}}/{step:merge|keep-apart}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("**")
    public Response settle(@RestPath UUID id, @RestPath String step, Form form) {
        return actions.tell(
                form.transition("/possible-duplicates/" + id + "/" + step),
                step.equals("merge") ? "They are one now. Under “Merged” it can be taken back." : "They stay two.",
                PAGE);
    }

    /** Takes a merge back. */
    @POST
    @Path("/{id:[0-9a-f-]{36}}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("**")
    public Response undo(@RestPath UUID id, Form form) {
        return actions.tell(
                form.transition("/possible-duplicates/" + id + "/undo"),
                "They are two again, as they were; an opt-out stands.",
                PAGE);
    }

    private Map<UUID, Person> names(List<Duplicate> duplicates) {
        Map<UUID, Pending<Person>> asked = new LinkedHashMap<>();
        duplicates.stream()
                .flatMap(one -> Stream.of(one.nameId(), one.otherNameId()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> asked.put(id, api.get("/names/" + id, Person.class)));
        Map<UUID, Person> names = new LinkedHashMap<>();
        asked.forEach((id, pending) -> pending.reply().there().ifPresent(name -> names.put(id, name)));
        return names;
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance duplicates(
                List<Pair> pairs, String state, @Nullable String more, @Nullable Trouble trouble);
    }
}

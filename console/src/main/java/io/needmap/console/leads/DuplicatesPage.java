package io.needmap.console.leads;

import io.needmap.console.api.Api;
import io.needmap.console.api.Change;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Pending;
import io.needmap.console.api.Trouble;
import io.needmap.console.page.Answers;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Names and rows that may be one person: only a person can tell. */
@Path("/leads/duplicates")
@Produces(MediaType.TEXT_HTML)
class DuplicatesPage {

    private static final String PAGE = "/leads/duplicates";
    private static final int SHOWN = 20;

    private final Api api;

    DuplicatesPage(Api api) {
        this.api = api;
    }

    /** Those that wait for a decision. */
    @GET
    @RolesAllowed("**")
    public TemplateInstance get() {
        var reply = api.list("/possible-duplicates?state=OPEN&limit=" + SHOWN, Duplicate.class)
                .reply();
        var page = reply.or(Listing.none());
        var names = names(page.items());
        var pairs = page.items().stream()
                .map(one -> new Pair(
                        one,
                        names.get(one.nameId()),
                        one.otherNameId() == null ? one.row() : names.get(one.otherNameId())))
                .toList();
        return Templates.duplicates(pairs, page.nextPageToken() != null, reply.trouble());
    }

    /** Makes one of the two. */
    @POST
    @Path("/{id:[0-9a-f-]{36}}/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("**")
    public Response merge(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        return settle(id, "merge", Form.of(fields), "They are one now.");
    }

    /** Leaves them two. */
    @POST
    @Path("/{id:[0-9a-f-]{36}}/keep-apart")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("**")
    public Response keepApart(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        return settle(id, "keep-apart", Form.of(fields), "They stay two.");
    }

    private Response settle(UUID id, String step, Form form, String done) {
        var path = "/possible-duplicates/" + id + "/" + step;
        return Answers.after(api.tell(Change.transition(path, Map.of(), form.text("version"))), done, PAGE);
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

    /** An item of {@code GET /possible-duplicates}: two names, or a name and a row of a list. */
    record Duplicate(
            UUID id,
            long version,
            String rule,
            double score,
            UUID nameId,
            @Nullable UUID otherNameId,
            @Nullable UUID nameListId,
            @Nullable Long rowNumber,
            @Nullable Person row) {}

    /** What a name or a row says of a person. */
    record Person(
            @Nullable UUID leadId,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String fullName,
            @Nullable String company,
            @Nullable String title,
            @Nullable String country) {

        /** What to call the person. */
        public String called() {
            var both = ((givenName == null ? "" : givenName) + " " + (familyName == null ? "" : familyName)).strip();
            return fullName != null ? fullName : both.isEmpty() ? "Without a name" : both;
        }

        /** What else is said, in one line. */
        public String rest() {
            return Stream.of(title, company, country, email, phone)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }
    }

    /** Two that may be one; null where it may not be seen. */
    record Pair(
            Duplicate duplicate,
            @Nullable Person name,
            @Nullable Person other) {}

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance duplicates(List<Pair> pairs, boolean more, @Nullable Trouble trouble);
    }
}

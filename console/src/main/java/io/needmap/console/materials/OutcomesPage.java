package io.needmap.console.materials;

import io.needmap.console.api.Address;
import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Trouble;
import io.needmap.console.materials.MaterialAnswers.Feedback;
import io.needmap.console.materials.MaterialAnswers.Outcome;
import io.needmap.console.materials.MaterialAnswers.Use;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was done with each material in use, and what became of the leads that it was worked on with. */
@Path("/materials/outcomes")
@Produces(MediaType.TEXT_HTML)
class OutcomesPage {

    private final Api api;

    OutcomesPage(Api api) {
        this.api = api;
    }

    /** One page of them: both lists name the same materials in the same order. */
    @GET
    @RolesAllowed("**")
    public TemplateInstance get(@RestQuery @Nullable String after) {
        var query = Address.of("?limit=50").with("pageToken", after);
        var uses = api.list("/engagements/materials" + query, Use.class);
        var outcomes = api.list("/engagements/outcomes" + query, Outcome.class);
        var feedback = api.list("/materials/feedback?unassigned=true&limit=20", Feedback.class);
        var reply = uses.reply();
        Map<UUID, Outcome> became = outcomes.reply().or(Listing.none()).items().stream()
                .collect(Collectors.toMap(Outcome::materialId, Function.identity()));
        return Templates.outcomes(
                reply.or(Listing.none()).items().stream()
                        .map(use -> new Used(use, became.get(use.materialId())))
                        .toList(),
                reply.or(Listing.none()).nextPageToken(),
                feedback.reply().or(Listing.none()).items(),
                reply.trouble());
    }

    /**
     * A material in use.
     *
     * @param use what was done with it
     * @param outcome what became of it; null when nobody knows
     */
    record Used(Use use, @Nullable Outcome outcome) {}

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance outcomes(
                List<Used> items, @Nullable String more, List<Feedback> elsewhere, @Nullable Trouble trouble);
    }
}

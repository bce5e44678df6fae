package io.needmap.console.materials;

import io.needmap.console.api.Address;
import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Trouble;
import io.needmap.console.materials.MaterialAnswers.Activity;
import io.needmap.console.materials.MaterialAnswers.Candidate;
import io.needmap.console.materials.MaterialAnswers.Match;
import io.needmap.console.materials.MaterialAnswers.Material;
import io.needmap.console.materials.MaterialAnswers.Planned;
import io.needmap.console.materials.MaterialAnswers.Summary;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The catalogue and the lists around it. */
@Path("/materials")
@Produces(MediaType.TEXT_HTML)
class MaterialsPage {

    private static final Set<String> PARTS = Set.of("MATCHED", "SET_ASIDE", "UNREVIEWED");

    private static final String ACTIVITIES = "/activities?limit=200";

    private final Api api;
    private final Drafts drafts;

    MaterialsPage(Api api, Drafts drafts) {
        this.api = api;
        this.drafts = drafts;
    }

    /** The catalogue, or a part of it. */
    @GET
    @RolesAllowed("**")
    public TemplateInstance catalogue(
            @RestQuery @DefaultValue("") String part,
            @RestQuery @DefaultValue("") String find,
            @RestQuery @Nullable String after) {
        var asked = Address.of("/materials?limit=40")
                .with("matchState", PARTS.contains(part) ? part : null)
                .with("q", find.strip())
                .with("pageToken", after);
        var materials = api.list(asked.toString(), Material.class);
        var summary = api.get("/matches/summary", Summary.class);
        var reply = materials.reply();
        var list = reply.or(Listing.none());
        return Templates.materials(new Catalogue(
                list.items(), list.nextPageToken(), summary.reply().or(Summary.none()), part, find, reply.trouble()));
    }

    /** What somebody has to confirm. */
    @GET
    @Path("/matches")
    @RolesAllowed("**")
    public TemplateInstance matches() {
        var proposals = api.list("/matches/proposals?limit=40", Match.class);
        var activities = api.list(ACTIVITIES, Activity.class);
        var reply = proposals.reply();
        var list = reply.or(Listing.none());
        var materials = list.items().stream()
                .map(Match::materialId)
                .distinct()
                .map(id -> api.get("/materials/" + id, Material.class))
                .toList();
        return Templates.matches(new MatchesView(
                list.items(),
                list.nextPageToken() != null,
                materials.stream()
                        .flatMap(asked -> asked.reply().there().stream())
                        .collect(Collectors.toMap(Material::id, Material::title)),
                api.all(ACTIVITIES, Activity.class, activities.reply()).stream()
                        .collect(Collectors.toMap(Activity::id, Activity::name)),
                reply.trouble()));
    }

    /** What is to be made, the most valuable first. */
    @GET
    @Path("/road-map")
    @RolesAllowed("**")
    public TemplateInstance roadMap() {
        var planned = api.list("/roadmap?limit=100", Planned.class);
        var candidates = api.list("/material-gaps/candidates?limit=20", Candidate.class);
        var reply = planned.reply();
        return Templates.roadMap(
                reply.or(Listing.none()).items(),
                candidates.reply().or(Listing.none()).items(),
                reply.trouble());
    }

    /** What Sales reads before it is final. */
    @GET
    @Path("/drafts")
    @RolesAllowed("**")
    public TemplateInstance drafts() {
        var reply = drafts.read();
        return Templates.drafts(reply.or(List.of()), reply.trouble());
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance materials(Catalogue view);

        static native TemplateInstance matches(MatchesView view);

        static native TemplateInstance roadMap(
                List<Planned> items, List<Candidate> candidates, @Nullable Trouble trouble);

        static native TemplateInstance drafts(List<Draft> items, @Nullable Trouble trouble);
    }
}

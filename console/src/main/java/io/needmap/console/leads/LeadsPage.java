package io.needmap.console.leads;

import io.needmap.console.api.Address;
import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Pending;
import io.needmap.console.api.Trouble;
import io.needmap.console.leads.HandOverAnswers.Standings;
import io.needmap.console.leads.LeadAnswers.Criterion;
import io.needmap.console.leads.LeadAnswers.Gap;
import io.needmap.console.leads.LeadAnswers.Lead;
import io.needmap.console.leads.LeadAnswers.Name;
import io.needmap.console.leads.LeadAnswers.NameList;
import io.needmap.console.leads.LeadAnswers.Power;
import io.needmap.console.leads.LeadAnswers.Proposal;
import io.needmap.console.leads.LeadAnswers.SourceGap;
import io.needmap.console.plot.FunnelPlot;
import io.needmap.console.plot.FunnelPlot.Step;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** From a list of names to leads. */
@Path("/leads")
@Produces(MediaType.TEXT_HTML)
class LeadsPage {

    private static final List<String> AHEAD = List.of("HANDED_OVER", "QUALIFIED");
    private static final String CRITERIA = "/criteria?limit=200";
    private static final int SHOWN = 6;
    private static final int SOURCES = 12;

    private final Api api;

    LeadsPage(Api api) {
        this.api = api;
    }

    /** The funnel, the power of questions, and what is ready. */
    @GET
    @RolesAllowed("**")
    public TemplateInstance leads() {
        var lists = api.list("/name-lists?limit=20", NameList.class);
        var powers = api.list("/criteria/power?limit=50", Power.class);
        var gaps = api.list("/lead-gaps?limit=50", Gap.class);
        var sources = api.list("/lead-gaps/sources?limit=200", SourceGap.class);
        var standing = api.get("/handover-agreement/standing", Standings.class);
        var asked = AHEAD.stream()
                .map(state -> api.list("/leads?limit=" + SHOWN + "&state=" + state, Lead.class))
                .toList();

        var reply = lists.reply();
        var loaded = reply.or(Listing.none()).items();
        var known = gaps.reply().or(Listing.none()).items();
        var bySource = sources.reply();
        var ready = ready(asked);
        return Templates.leads(new LeadsView(
                funnel(bySource.or(Listing.none()).items(), standing.reply().or(new Standings(List.of()))),
                loaded,
                telling(powers.reply().or(Listing.none()).items(), known),
                bySource.or(Listing.none()).items().stream().limit(SOURCES).toList(),
                bySource.trouble(),
                ready,
                names(ready),
                reply.trouble()));
    }

    /** Names and their leads, by state or by what is looked for. */
    @GET
    @Path("/names")
    @RolesAllowed("**")
    public TemplateInstance names(@RestQuery @Nullable String find, @RestQuery @Nullable String after) {
        var text = find == null ? "" : find.strip();
        var names = Address.of("/names?limit=50").with("q", text).with("pageToken", after);
        var reply = api.list(names.toString(), NamesView.NameRow.class).reply();
        var page = reply.or(Listing.none());
        return Templates.names(new NamesView(page.items(), page.nextPageToken(), text, reply.trouble()));
    }

    /** What Sales wants to know before a call. */
    @GET
    @Path("/criteria")
    @RolesAllowed("**")
    public TemplateInstance criteria() {
        var criteria = api.list(CRITERIA, Criterion.class);
        var needs = api.list("/criteria/information-needs?limit=50", InformationNeed.class);
        var proposals = api.list("/criteria/proposals?limit=50", Proposal.class);
        var reply = criteria.reply();
        var known = api.all(CRITERIA, Criterion.class, reply);
        return Templates.criteria(
                known,
                proposed(proposals.reply().or(Listing.none()).items(), known),
                needs.reply().or(Listing.none()).items(),
                reply.trouble());
    }

    /** What is proposed of the criteria that are shown, each with the version that is shown. */
    private static List<Proposed> proposed(List<Proposal> proposals, List<Criterion> criteria) {
        return proposals.stream()
                .flatMap(proposal -> criteria.stream()
                        .filter(criterion -> criterion.id().equals(proposal.criterionId()))
                        .map(criterion -> new Proposed(proposal, criterion.version())))
                .toList();
    }

    /** Each step is a part of the one before: what went on and was lost later stays in it. */
    private static FunnelPlot funnel(List<SourceGap> sources, Standings standings) {
        long names = sources.stream().mapToLong(SourceGap::names).sum();
        long ready = sources.stream().mapToLong(SourceGap::ready).sum();
        long qualified = standings.begun("HAND_OVER");
        long handedOver = standings.begun("ANSWER");
        long won = sources.stream().mapToLong(SourceGap::won).sum();
        return new FunnelPlot(List.of(
                new Step("Names", names, "came in"),
                new Step("With context", ready + qualified, "know enough to be qualified"),
                new Step("Qualified", qualified, "said to be worth a call"),
                new Step("Handed over", handedOver, "went to Sales"),
                new Step("Won", won, "became business")));
    }

    private static List<Telling> telling(List<Power> powers, List<Gap> gaps) {
        Map<UUID, Gap> known =
                gaps.stream().collect(Collectors.toMap(Gap::criterionId, Function.identity(), (one, other) -> one));
        return powers.stream()
                .map(power -> new Telling(power, known.get(power.criterionId())))
                .sorted(Comparator.comparingDouble((Telling one) -> -one.power().adjustedInformationValue()))
                .toList();
    }

    private static List<Lead> ready(List<Pending<Listing<Lead>>> asked) {
        return asked.stream()
                .flatMap(one -> one.reply().or(Listing.none()).items().stream())
                .limit(SHOWN)
                .toList();
    }

    private Map<UUID, Name> names(List<Lead> leads) {
        var asked = leads.stream()
                .map(lead -> api.get("/names/" + lead.nameId(), Name.class))
                .toList();
        return asked.stream()
                .flatMap(one -> one.reply().there().stream())
                .collect(Collectors.toMap(Name::id, Function.identity(), (one, other) -> one));
    }

    /**
     * What should be decided about a criterion.
     *
     * @param proposal what, and why
     * @param version of the criterion that the reader sees
     */
    record Proposed(Proposal proposal, long version) {}

    /** An item of {@code GET /criteria/information-needs}. */
    record InformationNeed(
            UUID statementId,
            @Nullable String regionCode,
            String quote,
            String know,
            @Nullable String why,
            @Nullable String ifYes,
            @Nullable String ifNo) {}

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance leads(LeadsView view);

        static native TemplateInstance names(NamesView view);

        static native TemplateInstance criteria(
                List<Criterion> items,
                List<Proposed> proposals,
                List<InformationNeed> needs,
                @Nullable Trouble trouble);
    }
}

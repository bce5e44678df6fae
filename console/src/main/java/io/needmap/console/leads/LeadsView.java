package io.needmap.console.leads;

import io.needmap.console.api.Trouble;
import io.needmap.console.leads.LeadAnswers.Lead;
import io.needmap.console.leads.LeadAnswers.NameList;
import io.needmap.console.leads.LeadAnswers.SourceGap;
import io.needmap.console.page.Words;
import io.needmap.console.plot.FunnelPlot;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of leads.
 *
 * @param funnel from list to lead
 * @param lists the latest lists
 * @param telling what each question is worth
 * @param sources what each source brought, and what its names lack
 * @param away why that is not known
 * @param ready what Sales gets to see first
 * @param names who they are
 * @param trouble why nothing is known
 */
record LeadsView(
        FunnelPlot funnel,
        List<NameList> lists,
        List<Telling> telling,
        List<SourceGap> sources,
        @Nullable Trouble away,
        List<Lead> ready,
        Map<UUID, LeadAnswers.Name> names,
        @Nullable Trouble trouble) {

    /** Whether no list was ever loaded. */
    public boolean isFresh() {
        return trouble == null && lists.isEmpty();
    }

    /** Whether there is something to say of sources that the page does not say already. */
    public boolean sourcesShown() {
        return !isFresh() && (trouble == null || away == null);
    }

    /** How many names came in, by lists and without. */
    public long cameIn() {
        return sources.stream().mapToLong(SourceGap::names).sum();
    }

    /** How many names could be qualified as they are. */
    public long knowEnough() {
        return sources.stream().mapToLong(SourceGap::ready).sum();
    }

    /** The question behind a code. */
    public String question(String code) {
        return telling.stream()
                .map(Telling::power)
                .filter(power -> power.criterionCode().equals(code))
                .map(LeadAnswers.Power::question)
                .findFirst()
                .orElse(Words.words(code));
    }

    /** Who a lead is. */
    public LeadAnswers.@Nullable Name name(Lead lead) {
        return names.get(lead.nameId());
    }

    /** How many questions tell and are mostly unknown. */
    public long blind() {
        return telling.stream().filter(Telling::blind).count();
    }
}

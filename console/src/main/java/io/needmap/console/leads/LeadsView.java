package io.needmap.console.leads;

import io.needmap.console.api.Trouble;
import io.needmap.console.leads.LeadAnswers.Lead;
import io.needmap.console.leads.LeadAnswers.NameList;
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
 * @param ready what Sales gets to see first
 * @param names who they are
 * @param trouble why nothing is known
 */
record LeadsView(
        FunnelPlot funnel,
        List<NameList> lists,
        List<Telling> telling,
        List<Lead> ready,
        Map<UUID, LeadAnswers.Name> names,
        @Nullable Trouble trouble) {

    /** Whether no list was ever loaded. */
    public boolean isFresh() {
        return trouble == null && lists.isEmpty();
    }

    /** How many names came in. */
    public int cameIn() {
        return lists.stream()
                .filter(list -> !list.dryRun())
                .mapToInt(NameList::created)
                .sum();
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

package io.needmap.leads.gap;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.UUID;

/**
 * Counts open leads, and their answers by criterion, as they change: a gap is the difference, so that neither a new lead
 * nor a newly activated criterion makes anybody count again.
 */
@ApplicationScoped
public class GapTallies {

    private final TallyRepository tallies;

    GapTallies(TallyRepository tallies) {
        this.tallies = tallies;
    }

    /**
     * Notes a change in the caller's transaction.
     *
     * @param openLeads how many more are open; negative for fewer
     * @param answered how many more open leads have an answer, by criterion; negative for fewer
     */
    @Transactional(TxType.MANDATORY)
    public void add(long openLeads, Map<UUID, Long> answered) {
        tallies.add(openLeads, answered);
    }

    @Transactional
    @Scheduled(every = "{needmap.leads.tally-fold}")
    void fold() {
        tallies.fold();
    }
}

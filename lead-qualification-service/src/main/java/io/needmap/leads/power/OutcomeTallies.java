package io.needmap.leads.power;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.UUID;

/** Counts won and lost leads by what was known of them when they ended; what is learnt later does not count. */
@ApplicationScoped
public class OutcomeTallies {

    private final OutcomeRepository outcomes;

    OutcomeTallies(OutcomeRepository outcomes) {
        this.outcomes = outcomes;
    }

    /**
     * Notes an outcome in the caller's transaction.
     *
     * @param answers what was known, by criterion
     */
    @Transactional(TxType.MANDATORY)
    public void add(Map<UUID, String> answers, boolean won) {
        if (!answers.isEmpty()) {
            outcomes.add(answers, won);
        }
    }

    @Transactional
    @Scheduled(every = "{needmap.leads.tally-fold}")
    void fold() {
        outcomes.fold();
    }
}

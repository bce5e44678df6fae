package io.needmap.leads.source;

import io.needmap.leads.change.ChangeFeed;
import io.needmap.leads.change.ChangedLeads;
import io.needmap.leads.source.SourceTallyRepository.Yield;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts names by source and by what is known of them as their leads change: one changed lead costs the same among a
 * million of them as among a thousand.
 */
@ApplicationScoped
class SourceTallies {

    private static final int BUNDLES_AT_ONCE = 8;
    /** Whoever reads catches up this far; what is left after a large list follows within seconds. */
    private static final int STEPS_OF_A_READER = 4;

    private final SourceTallyRepository tallies;
    private final ChangeFeed feed;

    SourceTallies(SourceTallyRepository tallies, ChangeFeed feed) {
        this.tallies = tallies;
        this.feed = feed;
    }

    @Scheduled(every = "{needmap.leads.source-look}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::step);
        }
    }

    @Transactional
    @Scheduled(every = "{needmap.leads.tally-fold}", concurrentExecution = ConcurrentExecution.SKIP)
    void fold() {
        tallies.fold();
    }

    /** Counts the next changes; whether there may be more. */
    private boolean step() {
        long place = tallies.lockPlace();
        // Read before the feed is: of a lead that is to be counted again the feed has told by then.
        long again = tallies.lastToRecount();
        var changed = feed.after(place, BUNDLES_AT_ONCE);
        if (changed.position() > place) {
            tallies.recount(changed);
            return true;
        }
        if (again > 0) {
            tallies.recount(new ChangedLeads(tallies.takeToRecount(again, BUNDLES_AT_ONCE), List.of(), place));
        }
        return again > 0;
    }

    @Transactional(TxType.MANDATORY)
    List<Pattern> waiting() {
        catchUp();
        return tallies.waiting();
    }

    @Transactional(TxType.MANDATORY)
    List<Yield> yieldsAfter(@Nullable Long names, @Nullable String place, int limit) {
        catchUp();
        return tallies.yieldsAfter(names, place, limit);
    }

    @Transactional(TxType.MANDATORY)
    RefusedShares refusedShares() {
        return new RefusedShares(tallies.answers());
    }

    private void catchUp() {
        boolean more = true;
        for (int i = 0; i < STEPS_OF_A_READER && more; i++) {
            more = step();
        }
    }
}

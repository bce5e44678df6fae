package io.needmap.materials.gap;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.materials.alignment.AlignmentKeeper;
import io.needmap.materials.alignment.CatalogueGrowth;
import io.needmap.materials.coverage.ActivityCoverage;
import io.needmap.materials.coverage.CoverageRepository;
import io.needmap.materials.coverage.PendingActivityRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Brings coverage, gaps and alignment up to date with what changed, set-based and as the last step of a transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Settlement {

    /** Activities assessed at once when a day is over, so that nobody waits long for them. */
    private static final int MOST_AGED = 500;

    private final SettlementRepository repository;
    private final PendingActivityRepository pending;
    private final CoverageRepository coverages;
    private final GapRepository gaps;
    private final GapRecordRepository records;
    private final AlignmentKeeper alignment;
    private final Assessor assessor;
    private final Journal journal;

    Settlement(
            SettlementRepository repository,
            PendingActivityRepository pending,
            CoverageRepository coverages,
            GapRepository gaps,
            GapRecordRepository records,
            AlignmentKeeper alignment,
            Assessor assessor,
            Journal journal) {
        this.repository = repository;
        this.pending = pending;
        this.coverages = coverages;
        this.gaps = gaps;
        this.records = records;
        this.alignment = alignment;
        this.assessor = assessor;
        this.journal = journal;
    }

    /** Assesses every activity that waits for it. */
    public void settle() {
        if (repository.lockIfPending()) {
            settle(repository.claimAll(), CatalogueGrowth.NONE);
        }
    }

    /** Assesses these activities after the catalogue or its matches changed, and takes in by how much it grew. */
    public void settleCatalogue(Collection<UUID> activities, CatalogueGrowth growth) {
        if (activities.isEmpty() && growth.isNone()) {
            return;
        }
        pending.note(activities);
        repository.lock();
        settle(activities.isEmpty() ? List.of() : repository.claim(activities), growth);
    }

    /**
     * Assesses some of the activities that have material and were last assessed before the given day; answers whether
     * there may be more of them.
     */
    public boolean settleAged(LocalDate today) {
        var aged = coverages.agedActivities(today, MOST_AGED);
        if (aged.isEmpty()) {
            return false;
        }
        pending.note(aged);
        repository.lock();
        var facts = repository.claim(aged);
        settle(facts, CatalogueGrowth.NONE);
        // Those that are being rebuilt are left for later, and would be found here again and again.
        return aged.size() == MOST_AGED && !facts.isEmpty();
    }

    private void settle(List<ActivityFacts> facts, CatalogueGrowth growth) {
        var changes = new ArrayList<Change>();
        var moreWeight = BigDecimal.ZERO;
        var moreCovered = BigDecimal.ZERO;
        if (!facts.isEmpty()) {
            var result = assessor.assess(facts);
            if (!result.gaps().isEmpty()) {
                gaps.putAll(result.gaps());
            }
            if (!result.coverages().isEmpty()) {
                coverages.putAll(result.coverages());
            }
            if (!result.moved().isEmpty()) {
                records.record(result.moved(), result.at());
            }
            changes.addAll(result.changes());
            moreWeight = result.moreWeight();
            moreCovered = result.moreCovered();
        }
        alignment.keep(moreWeight, moreCovered, growth).ifPresent(changes::add);
        journal.recordAll(changes);
    }

    /** Makes whoever changes a gap by hand wait for an assessment that is going on. */
    void waitForOthers() {
        repository.lock();
    }

    /**
     * What an assessment of some activities came to.
     *
     * @param moved activities whose gap, or what covers it, everybody sees otherwise than before
     */
    record Result(
            List<Gap> gaps,
            List<ActivityCoverage> coverages,
            List<UUID> moved,
            Instant at,
            List<Change> changes,
            BigDecimal moreWeight,
            BigDecimal moreCovered) {}
}

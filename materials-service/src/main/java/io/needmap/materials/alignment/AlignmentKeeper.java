package io.needmap.materials.alignment;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;

/** Keeps the alignment up by differences, so that a new fact costs the same however many there are. */
@ApplicationScoped
public class AlignmentKeeper {

    static final EventType ASSESSED = EventType.of("materials", "gap", "alignment-assessed");

    private final AlignmentRepository repository;
    private final Clock clock;

    AlignmentKeeper(AlignmentRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Takes in what changed; answers with the change to be journalled when somebody would see a difference.
     *
     * @param moreWeight by how much Σ(I·C) grew
     * @param moreCovered by how much Σ(I·C·cov) grew
     * @param growth of the catalogue and of what is matched in it
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Change> keep(BigDecimal moreWeight, BigDecimal moreCovered, CatalogueGrowth growth) {
        if (moreWeight.signum() == 0 && moreCovered.signum() == 0 && growth.isNone()) {
            return Optional.empty();
        }
        var before = repository.getForChange();
        var after = before.with(moreWeight, moreCovered, growth, clock.instant());
        repository.update(after);
        if (after.version() == before.version()) {
            return Optional.empty();
        }
        var told = AlignmentResponse.of(after);
        return Optional.of(
                before.version() == 0
                        ? Change.created(ASSESSED, after.id(), told)
                        : Change.changed(ASSESSED, after.id(), AlignmentResponse.of(before), told));
    }
}

package io.needmap.materials.material;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.materials.alignment.CatalogueGrowth;
import io.needmap.materials.claim.ClaimProofs;
import io.needmap.materials.coverage.MaterialState;
import io.needmap.materials.gap.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Stores what became of materials, and has what follows from it assessed in the same transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Catalogue {

    /** One material before and after, and what is told about it. */
    record Changed(EventType event, Material before, Material after) {

        boolean mattersToCoverage() {
            return before.state().isActive() || after.state().isActive();
        }

        CatalogueGrowth growth() {
            return after.inCatalogue().plus(before.inCatalogue().negated());
        }

        Change change() {
            return Change.changed(event, after.id(), MaterialResponse.of(before), MaterialResponse.of(after));
        }
    }

    private final MaterialRepository materials;
    private final Settlement settlement;
    private final ClaimProofs claims;
    private final Journal journal;

    Catalogue(MaterialRepository materials, Settlement settlement, ClaimProofs claims, Journal journal) {
        this.materials = materials;
        this.settlement = settlement;
        this.claims = claims;
        this.journal = journal;
    }

    /** Adds materials and changes others, with all that follows. */
    void put(List<Material> made, List<Changed> changed) {
        store(made, changed);
        settle(made, changed);
    }

    /** Stores and journals; nothing is assessed. */
    void store(List<Material> made, List<Changed> changed) {
        materials.insertAll(made);
        materials.updateAll(changed.stream().map(Changed::after).toList());
        var created = made.stream().map(m -> Change.created(MaterialEvents.CHANGED, m.id(), MaterialResponse.of(m)));
        journal.recordAll(
                Stream.concat(created, changed.stream().map(Changed::change)).toList());
    }

    private void settle(List<Material> made, List<Changed> changed) {
        var ids = changed.stream()
                .filter(Changed::mattersToCoverage)
                .map(c -> c.after().id())
                .toList();
        claims.noteMaterials(changed.stream()
                .filter(c -> c.before().state().isActive() != c.after().state().isActive())
                .map(c -> c.after().id())
                .toList());
        var growth = Stream.concat(
                        made.stream().map(Material::inCatalogue),
                        changed.stream().map(Changed::growth))
                .reduce(CatalogueGrowth.NONE, CatalogueGrowth::plus);
        settlement.settleCatalogue(ids.isEmpty() ? List.of() : materials.activitiesServedBy(ids), growth);
    }

    /** Locks a material that is about to be matched, so that its matches are decided one after the other. */
    public void lockForMatch(UUID id) {
        var material = materials.getForChange(id);
        if (material.state() == MaterialState.ARCHIVED) {
            var others = List.of(
                    MaterialState.DRAFT,
                    MaterialState.IN_REVIEW,
                    MaterialState.APPROVED,
                    MaterialState.PUBLISHED,
                    MaterialState.AT_RISK);
            throw ProblemException.state("the material", material.state(), others);
        }
    }

    /** A match of the material was confirmed or rejected: whether it still serves any activity. */
    public void matchDecided(UUID id, UUID activity) {
        var before = materials.getForChange(id);
        var after = before.matched(!materials.activitiesServedBy(List.of(id)).isEmpty());
        var changed = new Changed(MaterialEvents.CHANGED, before, after);
        if (!after.equals(before)) {
            materials.updateAll(List.of(after));
            journal.record(changed.change());
        }
        if (before.state().isActive()) {
            settlement.settleCatalogue(List.of(activity), changed.growth());
        }
    }
}

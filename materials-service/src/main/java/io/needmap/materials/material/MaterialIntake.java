package io.needmap.materials.material;

import io.needmap.kit.id.Ids;
import io.needmap.kit.importing.ImportRow;
import io.needmap.kit.importing.RowOutcome;
import io.needmap.kit.problem.ProblemException;
import io.needmap.materials.material.MaterialRowReader.ReadRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes in rows of a file. A row with an external id that is known changes that material, so that a file can be loaded
 * again; its state stays as it is. A row without one always adds a material.
 */
@ApplicationScoped
@Transactional
class MaterialIntake {

    static final String CREATED = "CREATED";
    static final String UPDATED = "UPDATED";
    static final String UNCHANGED = "UNCHANGED";

    private static final String BY_EXTERNAL_ID = "EXTERNAL_ID";

    private final MaterialRowReader reader;
    private final MaterialRepository materials;
    private final MaterialRules rules;
    private final Catalogue catalogue;
    private final Clock clock;

    MaterialIntake(
            MaterialRowReader reader,
            MaterialRepository materials,
            MaterialRules rules,
            Catalogue catalogue,
            Clock clock) {
        this.reader = reader;
        this.materials = materials;
        this.rules = rules;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** One outcome a row. A dry run assesses nothing: it must not hold up others until it is undone. */
    List<RowOutcome> take(List<ImportRow> rows, boolean dryRun) {
        var outcomes = new ArrayList<RowOutcome>();
        var group = new ArrayList<ReadRow>();
        var externalIds = new HashSet<String>();
        for (var row : rows) {
            var read = reader.read(row, outcomes);
            if (read == null) {
                continue;
            }
            String externalId = read.request().externalId();
            if (externalId != null && !externalIds.add(externalId)) {
                // The second row about one material finds what the first one made of it.
                outcomes.addAll(takeGroup(group, dryRun));
                group.clear();
                externalIds.clear();
                externalIds.add(externalId);
            }
            group.add(read);
        }
        outcomes.addAll(takeGroup(group, dryRun));
        return outcomes;
    }

    private List<RowOutcome> takeGroup(List<ReadRow> group, boolean dryRun) {
        var requests = group.stream().map(ReadRow::request).toList();
        var known = materials.ofExternalIds(requests.stream()
                .map(MaterialRequest::externalId)
                .filter(Objects::nonNull)
                .toList());
        var references = rules.known(requests);
        var made = new ArrayList<Material>();
        var changed = new ArrayList<Catalogue.Changed>();
        var outcomes = group.stream()
                .map(read -> take(read.row(), read.request(), known, references, made, changed))
                .toList();
        if (dryRun) {
            catalogue.store(made, changed);
        } else {
            catalogue.put(made, changed);
        }
        return outcomes;
    }

    private RowOutcome take(
            ImportRow row,
            MaterialRequest request,
            Map<String, Material> known,
            MaterialRules.Known references,
            List<Material> made,
            List<Catalogue.Changed> changed) {
        try {
            rules.check(request, references);
            if (request.registersPublished() && request.claimIds() != null) {
                rules.requireProof(request.claimIds());
            }
            var before = request.externalId() == null ? null : known.get(request.externalId());
            if (before != null && before.state().isActive() && request.claimIds() != null) {
                rules.requireProof(request.claimIds());
            }
            return before == null ? add(row, request, made) : change(row, request, before, changed);
        } catch (ProblemException e) {
            return RowOutcome.failed(row, e.type().name(), String.valueOf(e.getMessage()));
        }
    }

    private RowOutcome add(ImportRow row, MaterialRequest request, List<Material> made) {
        var material = Material.create(Ids.next(), request, clock.instant());
        made.add(material);
        return RowOutcome.of(row, CREATED, material.id());
    }

    private static RowOutcome change(
            ImportRow row, MaterialRequest request, Material before, List<Catalogue.Changed> changed) {
        var after = before.change(request);
        if (after.saysTheSameAs(before)) {
            return RowOutcome.matched(row, UNCHANGED, BY_EXTERNAL_ID, before.id());
        }
        changed.add(new Catalogue.Changed(MaterialEvents.CHANGED, before, after));
        return RowOutcome.matched(row, UPDATED, BY_EXTERNAL_ID, before.id());
    }
}

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
 * again; its state stays as it is. What material in use said before is kept as a version. A row without one always adds a material.
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
    private final TwinRepository twins;
    private final Versions versions;
    private final Catalogue catalogue;
    private final Clock clock;

    MaterialIntake(
            MaterialRowReader reader,
            MaterialRepository materials,
            MaterialRules rules,
            TwinRepository twins,
            Versions versions,
            Catalogue catalogue,
            Clock clock) {
        this.reader = reader;
        this.materials = materials;
        this.rules = rules;
        this.twins = twins;
        this.versions = versions;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** One outcome a row. A dry run assesses nothing: it must not hold up others until it is undone. */
    List<RowOutcome> take(List<ImportRow> rows, ColumnMapping mapping, boolean dryRun) {
        var outcomes = new ArrayList<RowOutcome>();
        var group = new ArrayList<ReadRow>();
        var externalIds = new HashSet<String>();
        for (var row : rows) {
            var read = reader.read(row, mapping, outcomes);
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
        var work = new Work(known, rules.known(requests), twins.known(requests), new ArrayList<>(), new ArrayList<>());
        var outcomes = group.stream()
                .map(read -> take(read.row(), read.request(), work))
                .toList();
        versions.keep(work.changed().stream()
                .filter(c -> c.before().state().isActive()
                        && !MaterialContent.of(c.after()).equals(MaterialContent.of(c.before())))
                .toList());
        if (dryRun) {
            catalogue.store(work.made(), work.changed());
        } else {
            catalogue.put(work.made(), work.changed());
        }
        return outcomes;
    }

    /** Rows on their way: what they refer to, and what they come to. */
    private record Work(
            Map<String, Material> known,
            MaterialRules.Known references,
            KnownMaterials twins,
            List<Material> made,
            List<Catalogue.Changed> changed) {}

    private RowOutcome take(ImportRow row, MaterialRequest request, Work work) {
        try {
            rules.check(request, work.references());
            var before = request.externalId() == null ? null : work.known().get(request.externalId());
            if (before == null && request.registersPublished() && request.claimIds() != null) {
                rules.requireProof(request.claimIds());
            }
            return before == null ? add(row, request, work) : change(row, request, before, work.changed());
        } catch (ProblemException e) {
            return RowOutcome.failed(row, e.type().name(), String.valueOf(e.getMessage()));
        }
    }

    /** It is added also when it may be there already, and the rule says why: nothing is merged here. */
    private RowOutcome add(ImportRow row, MaterialRequest request, Work work) {
        var material = Material.create(Ids.next(), request, clock.instant());
        var twin = work.twins().twinOf(material);
        work.made().add(material);
        work.twins().add(material);
        return twin == null
                ? RowOutcome.of(row, CREATED, material.id())
                : RowOutcome.matched(row, CREATED, twin.rule().name(), material.id());
    }

    /** What the file does not tell was perhaps never told to it: claims, or when somebody checked the material here. */
    private RowOutcome change(ImportRow row, MaterialRequest told, Material before, List<Catalogue.Changed> changed) {
        var request = told.onTopOf(MaterialResponse.of(before).toRequest());
        var after = before.state().isActive() && request.registersPublished()
                ? before.load(request)
                : before.change(request);
        if (after.saysTheSameAs(before)) {
            return RowOutcome.matched(row, UNCHANGED, BY_EXTERNAL_ID, before.id());
        }
        if (before.state().isActive() && saysOtherwise(before, after)) {
            rules.requireProof(after.claimIds());
        }
        changed.add(new Catalogue.Changed(MaterialEvents.CHANGED, before, after));
        return RowOutcome.matched(row, UPDATED, BY_EXTERNAL_ID, before.id());
    }

    private static boolean saysOtherwise(Material before, Material after) {
        return !MaterialContent.of(after).equals(MaterialContent.of(before))
                || !after.claimIds().equals(before.claimIds());
    }
}

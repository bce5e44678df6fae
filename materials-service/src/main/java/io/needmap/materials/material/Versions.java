package io.needmap.materials.material;

import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.security.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores versions and tells of them, in the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Versions {

    private static final String LOADED = "Loaded from a file";

    private final VersionRepository versions;
    private final Journal journal;
    private final Cause cause;
    private final Clock clock;

    Versions(VersionRepository versions, Journal journal, Cause cause, Clock clock) {
        this.versions = versions;
        this.journal = journal;
        this.cause = cause;
        this.clock = clock;
    }

    void add(List<MaterialVersion> made) {
        versions.insertAll(made);
        journal.recordAll(made.stream()
                .map(v -> Change.created(VersionEvents.of(v.state()), v.id(), VersionResponse.of(v)))
                .toList());
    }

    /** @param before the versions as they were, in the same order */
    void change(List<MaterialVersion> before, List<MaterialVersion> after) {
        versions.updateAll(after);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < after.size(); i++) {
            var version = after.get(i);
            changes.add(Change.changed(
                    VersionEvents.of(version.state()),
                    version.id(),
                    VersionResponse.of(before.get(i)),
                    VersionResponse.of(version)));
        }
        journal.recordAll(changes);
    }

    /**
     * Material in use that was loaded from a file with other content: what it said is kept as the version before, what it
     * says now is the current one.
     */
    void keep(List<Catalogue.Changed> loaded) {
        if (loaded.isEmpty()) {
            return;
        }
        var known = versions
                .ofMaterials(loaded.stream().map(c -> c.after().id()).toList())
                .stream()
                .collect(Collectors.groupingBy(MaterialVersion::materialId));
        var superseded = new ArrayList<MaterialVersion>();
        var made = new ArrayList<MaterialVersion>();
        for (var one : loaded) {
            var before = known.getOrDefault(one.after().id(), List.of());
            before.stream().filter(v -> v.state() == VersionState.CURRENT).forEach(superseded::add);
            int newest = before.stream().mapToInt(MaterialVersion::number).max().orElse(1);
            if (before.isEmpty()) {
                made.add(first(one.before()).supersede());
            }
            made.add(version(one.after(), newest + 1, LOADED, clock.instant()));
        }
        change(superseded, superseded.stream().map(MaterialVersion::supersede).toList());
        add(made.stream().map(v -> v.asVersion(1)).toList());
    }

    /** What a material said before its first new version. */
    MaterialVersion first(Material material) {
        return version(material, 1, null, material.publishedAt());
    }

    private MaterialVersion version(Material m, int number, @Nullable String note, @Nullable Instant publishedAt) {
        return new MaterialVersion(
                Ids.next(),
                1,
                m.id(),
                number,
                m.title(),
                m.description(),
                m.link(),
                m.checksum(),
                note,
                VersionState.CURRENT,
                clock.instant(),
                cause.actor(),
                publishedAt);
    }

    List<MaterialVersion> ofMaterial(UUID material) {
        return versions.ofMaterials(List.of(material));
    }
}

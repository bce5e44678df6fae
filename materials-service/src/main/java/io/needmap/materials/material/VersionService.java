package io.needmap.materials.material;

import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Cause;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.materials.coverage.MaterialState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** New versions of published material. The material is locked first, so that its versions are decided one by one. */
@ApplicationScoped
@Transactional
class VersionService {

    private final VersionRepository versions;
    private final Versions told;
    private final MaterialRepository materials;
    private final Catalogue catalogue;
    private final MaterialRules rules;
    private final ReviewQuorum quorum;
    private final Creations creations;
    private final History history;
    private final Cause cause;
    private final Clock clock;

    VersionService(
            VersionRepository versions,
            Versions told,
            MaterialRepository materials,
            Catalogue catalogue,
            MaterialRules rules,
            ReviewQuorum quorum,
            Creations creations,
            History history,
            Cause cause,
            Clock clock) {
        this.versions = versions;
        this.told = told;
        this.materials = materials;
        this.catalogue = catalogue;
        this.rules = rules;
        this.quorum = quorum;
        this.creations = creations;
        this.history = history;
        this.cause = cause;
        this.clock = clock;
    }

    Creation<VersionResponse> create(UUID material, VersionRequest request, @Nullable String key) {
        return creations.once(
                "materials/%s/versions".formatted(material),
                key,
                request.id(),
                request,
                id -> versions.find(material, id).map(VersionResponse::of),
                id -> add(id, material, request));
    }

    private VersionResponse add(UUID id, UUID materialId, VersionRequest request) {
        var material = materials.getForChange(materialId);
        if (!material.state().isActive()) {
            throw ProblemException.state(
                    "the material", material.state(), List.of(MaterialState.PUBLISHED, MaterialState.AT_RISK));
        }
        var known = told.ofMaterial(materialId);
        known.stream().filter(VersionService::isWorkedOn).findFirst().ifPresent(VersionService::refuse);
        var now = clock.instant();
        if (known.isEmpty()) {
            told.add(List.of(told.first(material)));
        }
        int number = known.isEmpty() ? 2 : known.get(0).number() + 1;
        var draft = request.draft(id, number, material, now, cause.actor());
        told.add(List.of(draft));
        return VersionResponse.of(draft);
    }

    private static boolean isWorkedOn(MaterialVersion version) {
        return switch (version.state()) {
            case DRAFT, IN_REVIEW, APPROVED -> true;
            case CURRENT, SUPERSEDED, WITHDRAWN -> false;
        };
    }

    private static void refuse(MaterialVersion next) {
        throw new ProblemException(
                MaterialProblem.VERSION_WORKED_ON,
                "publish or withdraw version %d first".formatted(next.number()),
                List.of(),
                Map.of("versionId", next.id(), "state", next.state()));
    }

    VersionResponse submit(UUID material, UUID id, @Nullable String ifMatch) {
        return change(material, id, ifMatch, MaterialVersion::submit);
    }

    VersionResponse approve(UUID material, UUID id, @Nullable String ifMatch) {
        return change(material, id, ifMatch, version -> {
            var approved = version.approve();
            quorum.require(material, id);
            return approved;
        });
    }

    VersionResponse withdraw(UUID material, UUID id, @Nullable String ifMatch) {
        return change(material, id, ifMatch, MaterialVersion::withdraw);
    }

    /** The material says from now on what the version says; the version before it is kept. */
    VersionResponse publish(UUID materialId, UUID id, @Nullable String ifMatch) {
        var before = materials.getForChange(materialId);
        var version = find(materialId, id);
        Etags.require(ifMatch, version.version());
        var current = version.publish(clock.instant());
        var after = before.say(version, rules.today());
        rules.requireProof(before.claimIds());
        var old = told.ofMaterial(materialId).stream()
                .filter(v -> v.state() == VersionState.CURRENT)
                .toList();
        told.change(old, old.stream().map(MaterialVersion::supersede).toList());
        told.change(List.of(version), List.of(current));
        catalogue.put(List.of(), List.of(new Catalogue.Changed(MaterialEvents.PUBLISHED, before, after)));
        return VersionResponse.of(current);
    }

    private VersionResponse change(
            UUID material, UUID id, @Nullable String ifMatch, UnaryOperator<MaterialVersion> behaviour) {
        materials.getForChange(material);
        var before = find(material, id);
        Etags.require(ifMatch, before.version());
        var after = behaviour.apply(before);
        told.change(List.of(before), List.of(after));
        return VersionResponse.of(after);
    }

    VersionResponse get(UUID material, UUID id) {
        return VersionResponse.of(find(material, id));
    }

    Page<VersionResponse> list(UUID material, @Nullable String pageToken, int limit) {
        if (materials.find(material).isEmpty()) {
            throw ProblemException.notFound("material", material);
        }
        var before = PageToken.parse(pageToken, 1);
        var rows = versions.page(material, before == null ? null : before.whole(0), limit);
        return Page.of(rows, limit, v -> new Object[] {v.number()}, VersionResponse::of);
    }

    Page<HistoryEntry> history(UUID material, UUID id, @Nullable String pageToken, int limit) {
        find(material, id);
        return history.of(id, pageToken, limit);
    }

    private MaterialVersion find(UUID material, UUID id) {
        return versions.find(material, id).orElseThrow(() -> ProblemException.notFound("version", id));
    }
}

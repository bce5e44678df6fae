package io.needmap.materials.material;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.EventType;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.materials.coverage.MaterialFreshness;
import io.needmap.materials.coverage.MaterialFreshness.VerifiedBetween;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class: every method answers with records built inside its transaction. */
@ApplicationScoped
@Transactional
class MaterialService {

    /** Expired materials taken on at once. */
    private static final int MOST_EXPIRED = 500;

    private final MaterialRepository materials;
    private final Catalogue catalogue;
    private final MaterialRules rules;
    private final MaterialFreshness freshness;
    private final ReviewQuorum quorum;
    private final Creations creations;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    MaterialService(
            MaterialRepository materials,
            Catalogue catalogue,
            MaterialRules rules,
            MaterialFreshness freshness,
            ReviewQuorum quorum,
            Creations creations,
            History history,
            MergePatch patches,
            Clock clock) {
        this.materials = materials;
        this.catalogue = catalogue;
        this.rules = rules;
        this.freshness = freshness;
        this.quorum = quorum;
        this.creations = creations;
        this.history = history;
        this.patches = patches;
        this.clock = clock;
    }

    /** @param mayRegister whether the caller may register material that is already in use */
    Creation<MaterialResponse> create(MaterialRequest request, boolean mayRegister, @Nullable String key) {
        if (request.registersPublished() && !mayRegister) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    "only MARKETING_OPS, INTEGRATION and ADMIN register material as PUBLISHED; leave the state out");
        }
        return creations.once(
                "materials",
                key,
                request.id(),
                request,
                id -> materials.find(id).map(MaterialResponse::of),
                id -> add(id, request));
    }

    private MaterialResponse add(UUID id, MaterialRequest request) {
        rules.check(request);
        if (request.registersPublished() && request.claimIds() != null) {
            rules.requireProof(request.claimIds());
        }
        if (request.externalId() != null
                && !materials.ofExternalIds(List.of(request.externalId())).isEmpty()) {
            throw ProblemException.field(
                    MaterialProblem.EXTERNAL_ID_TAKEN, "/externalId", "change that material instead");
        }
        var material = Material.create(id, request, clock.instant());
        catalogue.put(List.of(material), List.of());
        return MaterialResponse.of(material);
    }

    MaterialResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        return change(id, ifMatch, MaterialEvents.CHANGED, material -> {
            var request = patches.apply(MaterialResponse.of(material).toRequest(), patch, MaterialRequest.class);
            requireUnset("/id", request.id());
            requireUnset("/state", request.state());
            rules.check(request);
            var changed = material.change(request);
            if (changed.state().isActive() && !changed.claimIds().equals(material.claimIds())) {
                rules.requireProof(changed.claimIds());
            }
            return changed;
        });
    }

    private static void requireUnset(String pointer, @Nullable Object value) {
        if (value != null) {
            throw ProblemException.field(
                    MaterialProblem.FIELD_FIXED,
                    pointer,
                    "leave it out; the state is changed by submit, approve, publish and archive");
        }
    }

    MaterialResponse submit(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, MaterialEvents.SUBMITTED, Material::submit);
    }

    /** The draft is to be changed: what reps said of it counts no longer. */
    MaterialResponse withdraw(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, MaterialEvents.CHANGED, material -> {
            var draft = material.withdraw();
            quorum.begin(id);
            return draft;
        });
    }

    MaterialResponse approve(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, MaterialEvents.APPROVED, material -> {
            var approved = material.approve();
            quorum.require(id, null);
            return approved;
        });
    }

    MaterialResponse publish(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, MaterialEvents.PUBLISHED, material -> {
            var published = material.publish(rules.today(), clock.instant());
            rules.requireProof(material.claimIds());
            return published;
        });
    }

    MaterialResponse archive(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, MaterialEvents.ARCHIVED, Material::archive);
    }

    MaterialResponse verify(UUID id, @Nullable LocalDate until, @Nullable String ifMatch) {
        return change(id, ifMatch, MaterialEvents.VERIFIED, material -> {
            var verified = material.verify(rules.today(), until);
            if (verified.state().isActive()) {
                rules.requireProof(material.claimIds());
            }
            return verified;
        });
    }

    MaterialResponse setAside(UUID id, String reason, @Nullable String ifMatch) {
        return change(id, ifMatch, MaterialEvents.SET_ASIDE, material -> material.setAside(reason));
    }

    /** Published materials whose last day is over fall at risk; answers whether there may be more of them. */
    boolean expire() {
        var expired = materials.expiredForChange(rules.today(), MOST_EXPIRED);
        if (!expired.isEmpty()) {
            catalogue.put(
                    List.of(),
                    expired.stream()
                            .map(m -> new Catalogue.Changed(MaterialEvents.AT_RISK, m, m.fallAtRisk()))
                            .toList());
        }
        return expired.size() == MOST_EXPIRED;
    }

    MaterialResponse get(UUID id) {
        return materials
                .find(id)
                .map(MaterialResponse::of)
                .orElseThrow(() -> ProblemException.notFound("material", id));
    }

    Page<MaterialResponse> list(MaterialFilter filter, int limit) {
        var today = rules.today();
        var verified = filter.freshness() == null
                ? List.<VerifiedBetween>of()
                : freshness.verifiedBetween(filter.freshness(), today);
        return Page.of(
                materials.page(filter, verified, today, limit),
                limit,
                m -> new Object[] {m.id()},
                MaterialResponse::of);
    }

    Page<DuplicateResponse> duplicates(@Nullable String pageToken, int limit) {
        var rows = materials.duplicates(PageToken.parse(pageToken, 2), limit);
        return Page.of(rows, limit, d -> new Object[] {d.rule(), d.materialIds().get(0)}, d -> d);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }

    private MaterialResponse change(
            UUID id, @Nullable String ifMatch, EventType event, UnaryOperator<Material> behaviour) {
        var before = materials.getForChange(id);
        Etags.require(ifMatch, before.version());
        var after = behaviour.apply(before);
        catalogue.put(List.of(), List.of(new Catalogue.Changed(event, before, after)));
        return MaterialResponse.of(after);
    }
}

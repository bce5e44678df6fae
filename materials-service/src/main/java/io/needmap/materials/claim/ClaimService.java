package io.needmap.materials.claim;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Candour;
import io.needmap.kit.security.Cause;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class. */
@ApplicationScoped
@Transactional
class ClaimService {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final ClaimRepository claims;
    private final ClaimEvidenceRepository evidence;
    private final ClaimAssessment assessment;
    private final Creations creations;
    private final History history;
    private final MergePatch patches;
    private final Cause cause;
    private final Candour candour;
    private final Clock clock;

    ClaimService(
            ClaimRepository claims,
            ClaimEvidenceRepository evidence,
            ClaimAssessment assessment,
            Creations creations,
            History history,
            MergePatch patches,
            Cause cause,
            Candour candour,
            Clock clock) {
        this.claims = claims;
        this.evidence = evidence;
        this.assessment = assessment;
        this.creations = creations;
        this.history = history;
        this.patches = patches;
        this.cause = cause;
        this.candour = candour;
        this.clock = clock;
    }

    Creation<ClaimResponse> create(ClaimRequest request, @Nullable String key) {
        return creations.once(
                "claims",
                key,
                request.id(),
                request,
                id -> claims.find(id).map(ClaimResponse::of),
                id -> ClaimResponse.of(assessment.put(null, Claim.create(id, request, clock.instant()))));
    }

    ClaimResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        return change(id, ifMatch, claim -> {
            var request = patches.apply(ClaimResponse.of(claim).toRequest(), patch, ClaimRequest.class);
            if (request.id() != null) {
                throw ProblemException.field(CommonProblem.RULE_BROKEN, "/id", "leave it out; an id is never changed");
            }
            return claim.change(request);
        });
    }

    ClaimResponse answerChallenges(UUID id, ChallengeAnswerRequest request, @Nullable String ifMatch) {
        return cause.because(
                cause.actor(),
                request.decisionId(),
                () -> change(id, ifMatch, claim -> {
                    var answered = claim.answerChallenges(request.answer(), clock.instant());
                    evidence.answerPitches(id);
                    return answered;
                }));
    }

    Creation<EvidenceResponse> addEvidence(UUID claim, ClaimTest test, EvidenceRequest request, @Nullable String key) {
        return creations.once(
                "claims/%s/tests/%s".formatted(claim, test),
                key,
                request.id(),
                request,
                id -> evidence.find(id)
                        .filter(e -> e.claimId().equals(claim) && e.test() == test)
                        .map(EvidenceResponse::of),
                id -> add(id, claim, test, request));
    }

    private EvidenceResponse add(UUID id, UUID claimId, ClaimTest test, EvidenceRequest request) {
        var claim = claims.getForChange(claimId);
        check(test, request);
        var added = new ClaimEvidence(
                id,
                claimId,
                test,
                request.kind(),
                request.supports() == null || request.supports(),
                request.competitorId(),
                request.source(),
                request.datedOn(),
                request.expiresOn(),
                clock.instant(),
                cause.actor());
        evidence.insert(added);
        assessment.put(claim, claim.asVersion(claim.version() + 1));
        return EvidenceResponse.of(added);
    }

    private void check(ClaimTest test, EvidenceRequest request) {
        if (!test.kinds().contains(request.kind())) {
            throw ProblemException.field(
                    ClaimProblem.EVIDENCE_NOT_FITTING, "/kind", "%s takes %s".formatted(test, test.kinds()));
        }
        boolean check = request.kind() == EvidenceKind.COMPETITOR_CHECK;
        if (check != (request.competitorId() != null)) {
            throw ProblemException.field(
                    ClaimProblem.EVIDENCE_NOT_FITTING,
                    "/competitorId",
                    check ? "say which competitor was checked" : "only a COMPETITOR_CHECK names a competitor");
        }
        if (request.competitorId() != null && !evidence.isCompetitor(request.competitorId())) {
            throw ProblemException.field(
                    ClaimProblem.UNKNOWN_COMPETITOR,
                    "/competitorId",
                    "add the competitor first; one made just now takes a moment to arrive here");
        }
        if (request.datedOn().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                || request.datedOn().isBefore(EARLIEST)) {
            throw ProblemException.field(
                    ClaimProblem.DATED_IN_FUTURE, "/datedOn", "give the day from which it is, 1900 or later");
        }
        var expiry = request.expiresOn();
        if (expiry != null && (expiry.isBefore(request.datedOn()) || expiry.isAfter(LATEST))) {
            throw ProblemException.field(
                    ClaimProblem.EVIDENCE_NOT_FITTING, "/expiresOn", "give a day after datedOn, before the year 2200");
        }
    }

    private ClaimResponse change(UUID id, @Nullable String ifMatch, UnaryOperator<Claim> behaviour) {
        var before = claims.getForChange(id);
        Etags.require(ifMatch, before.version());
        return ClaimResponse.of(assessment.put(before, behaviour.apply(before)));
    }

    ClaimResponse get(UUID id) {
        return ClaimResponse.of(find(id));
    }

    Page<ClaimResponse> list(@Nullable ClaimState state, @Nullable String pageToken, int limit) {
        var rows = claims.page(state, PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, c -> new Object[] {c.id()}, ClaimResponse::of);
    }

    Page<EvidenceResponse> evidence(UUID id, ClaimTest test, @Nullable String pageToken, int limit) {
        find(id);
        var rows = evidence.page(id, test, PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, e -> new Object[] {e.id()}, EvidenceResponse::of);
    }

    EvidenceResponse evidence(UUID claim, ClaimTest test, UUID id) {
        return evidence.find(id)
                .filter(e -> e.claimId().equals(claim) && e.test() == test)
                .map(EvidenceResponse::of)
                .orElseThrow(() -> ProblemException.notFound("evidence", id));
    }

    Page<ChallengeResponse> challenges(UUID id, @Nullable String pageToken, int limit) {
        var rows = evidence.challenges(find(id).id(), PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, c -> new Object[] {c.statementId()}, c -> candour.applies() ? c.unattributed() : c);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        find(id);
        return history.of(id, pageToken, limit);
    }

    private Claim find(UUID id) {
        return claims.find(id).orElseThrow(() -> ProblemException.notFound("claim", id));
    }
}

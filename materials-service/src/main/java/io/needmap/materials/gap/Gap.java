package io.needmap.materials.gap;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * An activity that is or was short of material. An activity has at most one gap, which opens and closes.
 *
 * @param decisionId the last decision of a meeting about it; null while there was none
 */
record Gap(
        UUID id,
        long version,
        UUID activityId,
        GapState state,
        @Json GapAssessment assessment,
        @Json @Nullable GapPlan plan,
        @Json @Nullable GapClosing closing,
        Instant openedAt,
        int reopenCount,
        @Nullable ReopeningReason reopenedBecause,
        @Nullable UUID decisionId)
        implements Aggregate {

    static Gap open(UUID id, UUID activityId, GapAssessment assessment, Instant at) {
        return new Gap(id, 1, activityId, GapState.OPEN, assessment, null, null, at, 0, null, null);
    }

    /** The same gap under a new assessment; the version grows only when there is a difference worth telling. */
    Gap assessed(GapAssessment now) {
        if (now.equals(assessment)) {
            return this;
        }
        var after = closing == null ? null : closing.after(now.priority());
        long number = now.tellsMoreThan(assessment) ? version + 1 : version;
        return new Gap(
                id, number, activityId, state, now, plan, after, openedAt, reopenCount, reopenedBecause, decisionId);
    }

    Gap plan(GapPlan newPlan) {
        require(List.of(GapState.OPEN, GapState.PLANNED));
        return with(GapState.PLANNED, newPlan, null);
    }

    Gap start() {
        require(List.of(GapState.PLANNED));
        return with(GapState.IN_PRODUCTION, plan, null);
    }

    Gap fill(GapClosing how) {
        require(List.of(GapState.IN_PRODUCTION));
        return with(GapState.FILLED, plan, how);
    }

    Gap verify(GapVerification how) {
        require(List.of(GapState.FILLED));
        return with(GapState.VERIFIED, plan, closing == null ? null : closing.verified(how));
    }

    Gap decline(GapClosing why) {
        require(GapState.ACTIVE);
        return with(GapState.DECLINED, plan, why);
    }

    Gap reopen(ReopeningReason because, Instant at) {
        require(GapState.CLOSED);
        return new Gap(
                id,
                version + 1,
                activityId,
                GapState.OPEN,
                assessment,
                null,
                null,
                at,
                reopenCount + 1,
                because,
                decisionId);
    }

    /** Its activity left the map after its need had gone with its statements: that is why it is closed. */
    Gap leave(GapClosing why) {
        require(List.of(GapState.FILLED));
        return with(GapState.DECLINED, plan, why);
    }

    /** Its activity is back on the map: it stands as it did, with its plan. */
    Gap resume(GapState before) {
        require(List.of(GapState.DECLINED));
        return new Gap(
                id,
                version + 1,
                activityId,
                before,
                assessment,
                plan,
                null,
                openedAt,
                reopenCount + 1,
                ReopeningReason.RELEVANT_AGAIN,
                decisionId);
    }

    /** Closed by the figures, from any state in which it is worked on. */
    Gap close(GapState to, GapClosing why) {
        require(GapState.ACTIVE);
        return with(to, plan, why);
    }

    /** The same by a decision of a meeting; the version is that of the change that it led to. */
    Gap decidedBy(@Nullable UUID decision) {
        if (decision == null || decision.equals(decisionId)) {
            return this;
        }
        return new Gap(
                id,
                version,
                activityId,
                state,
                assessment,
                plan,
                closing,
                openedAt,
                reopenCount,
                reopenedBecause,
                decision);
    }

    /** One change is one version, however many steps it took. */
    Gap asVersion(long number) {
        return new Gap(
                id,
                number,
                activityId,
                state,
                assessment,
                plan,
                closing,
                openedAt,
                reopenCount,
                reopenedBecause,
                decisionId);
    }

    private Gap with(GapState to, @Nullable GapPlan newPlan, @Nullable GapClosing newClosing) {
        return new Gap(
                id,
                version + 1,
                activityId,
                to,
                assessment,
                newPlan,
                newClosing,
                openedAt,
                reopenCount,
                reopenedBecause,
                decisionId);
    }

    private void require(List<GapState> allowed) {
        if (!allowed.contains(state)) {
            throw ProblemException.state("the gap", state, allowed);
        }
    }
}

package io.needmap.leads.power;

import io.needmap.kit.aggregate.Versioned;
import io.needmap.leads.proposal.CriterionProposalResponse;
import io.needmap.leads.proposal.ProposalKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the other services hear about the power of a question; contradicted and proposed ones belong on the agenda. */
record PowerAssessed(
        UUID id,
        long version,
        UUID criterionId,
        String criterionCode,
        String question,
        String state,
        PowerLabel label,
        boolean checkLeakage,
        boolean contradicted,
        long won,
        long lost,
        double adjustedInformationValue,
        @Nullable Double weight,
        @Nullable ProposalKind proposal,
        long rejections,
        Instant assessedAt)
        implements Versioned {

    static PowerAssessed of(
            CriterionPowerResponse power, @Nullable CriterionProposalResponse proposal, long version, Instant now) {
        var weight = power.weight();
        return new PowerAssessed(
                power.criterionId(),
                version,
                power.criterionId(),
                power.criterionCode(),
                power.question(),
                power.state(),
                power.label(),
                power.checkLeakage(),
                power.contradicted(),
                power.won(),
                power.lost(),
                power.adjustedInformationValue(),
                weight == null ? null : weight.weight(),
                proposal == null ? null : proposal.proposal(),
                proposal == null ? 0 : proposal.rejections(),
                now);
    }

    /** Whether it says the same; figures that only grow are no news. */
    boolean saysTheSameAs(PowerAssessed other) {
        return label == other.label
                && contradicted == other.contradicted
                && checkLeakage == other.checkLeakage
                && proposal == other.proposal
                && state.equals(other.state);
    }
}

package io.needmap.materials.claim;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Something that we say about ourselves.
 *
 * @param objectionThemeIds the objections that it must be defended against
 * @param recheckOn the first day on which a verdict may change by itself
 */
record Claim(
        UUID id,
        long version,
        String text,
        @Nullable String owner,
        List<UUID> objectionThemeIds,
        @Json List<ClaimTestResult> tests,
        double score,
        ClaimState state,
        int openChallenges,
        @Nullable Instant challengesAnsweredAt,
        @Nullable String challengeAnswer,
        @Nullable LocalDate recheckOn,
        Instant createdAt)
        implements Aggregate {

    static Claim create(UUID id, ClaimRequest request, Instant at) {
        return new Claim(
                id,
                1,
                request.text(),
                request.owner(),
                request.themes(),
                List.of(),
                ClaimVerdict.UNKNOWN.score(),
                ClaimState.UNPROVEN,
                0,
                null,
                null,
                null,
                at);
    }

    Claim change(ClaimRequest request) {
        return new Claim(
                id,
                version + 1,
                request.text(),
                request.owner(),
                request.themes(),
                tests,
                score,
                state,
                openChallenges,
                challengesAnsweredAt,
                challengeAnswer,
                recheckOn,
                createdAt);
    }

    /** Somebody found an answer to all challenges so far; those that come to be known later need another one. */
    Claim answerChallenges(String answer, Instant at) {
        if (openChallenges == 0) {
            throw ProblemException.state("the claim", state, List.of(ClaimState.CHALLENGED));
        }
        return new Claim(
                id,
                version + 1,
                text,
                owner,
                objectionThemeIds,
                tests,
                score,
                state,
                openChallenges,
                at,
                answer,
                recheckOn,
                createdAt);
    }

    /** The claim under its tests on a day; the version stays. */
    Claim tested(ClaimFacts facts, LocalDate today) {
        var results = ClaimFormula.tests(facts, today);
        var weakest = ClaimFormula.weakest(results);
        return new Claim(
                id,
                version,
                text,
                owner,
                objectionThemeIds,
                results,
                weakest.score(),
                ClaimState.of(weakest),
                facts.openChallenges(),
                challengesAnsweredAt,
                challengeAnswer,
                ClaimFormula.recheckOn(facts, today),
                createdAt);
    }

    Claim asVersion(long number) {
        return new Claim(
                id,
                number,
                text,
                owner,
                objectionThemeIds,
                tests,
                score,
                state,
                openChallenges,
                challengesAnsweredAt,
                challengeAnswer,
                recheckOn,
                createdAt);
    }

    boolean isSubstantiated() {
        return state == ClaimState.SUBSTANTIATED;
    }
}

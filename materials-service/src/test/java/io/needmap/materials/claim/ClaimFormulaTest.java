package io.needmap.materials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.kit.id.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClaimFormulaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID RIVAL = new UUID(0, 1);
    private static final Map<UUID, String> RIVALS = Map.of(RIVAL, "Korvane");

    private final List<ClaimEvidence> evidence = new ArrayList<>(List.of(
            of(ClaimTest.UNIQUE, EvidenceKind.COMPETITOR_CHECK, true, 89),
            of(ClaimTest.CREDIBLE, EvidenceKind.CUSTOMER_REFERENCE, true, 400),
            of(ClaimTest.CREDIBLE, EvidenceKind.INTERNAL_DATA, true, 400),
            of(ClaimTest.DELIVERABLE, EvidenceKind.SIGN_OFF, true, 179),
            of(ClaimTest.DEFENSIBLE, EvidenceKind.SUBSTANTIATION, true, 364)));

    @Test
    void aClaimThatStandsAllFourIsSubstantiated() {
        assertThat(verdicts(RIVALS, 0, null, false)).containsOnly(ClaimVerdict.PASS);
        assertThat(ClaimFormula.recheckOn(facts(RIVALS, 0, null, false), TODAY)).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void eachTestLapsesWithItsEvidence() {
        evidence.set(0, of(ClaimTest.UNIQUE, EvidenceKind.COMPETITOR_CHECK, true, 90));
        evidence.set(3, of(ClaimTest.DELIVERABLE, EvidenceKind.SIGN_OFF, true, 180));
        evidence.set(4, of(ClaimTest.DEFENSIBLE, EvidenceKind.SUBSTANTIATION, true, 365));
        assertThat(verdicts(RIVALS, 0, null, false))
                .containsExactly(ClaimVerdict.UNKNOWN, ClaimVerdict.PASS, ClaimVerdict.UNKNOWN, ClaimVerdict.UNKNOWN);
    }

    @Test
    void everyCompetitorHasToBeChecked() {
        assertThat(verdicts(Map.of(RIVAL, "Korvane", new UUID(0, 2), "New"), 0, null, false))
                .startsWith(ClaimVerdict.UNKNOWN);
        assertThat(verdicts(Map.of(), 0, null, false)).startsWith(ClaimVerdict.UNKNOWN);
        evidence.add(of(ClaimTest.UNIQUE, EvidenceKind.COMPETITOR_CHECK, false, 1));
        assertThat(verdicts(RIVALS, 0, null, false)).startsWith(ClaimVerdict.FAIL);
        evidence.add(of(ClaimTest.UNIQUE, EvidenceKind.COMPETITOR_CHECK, true, 0));
        assertThat(verdicts(RIVALS, 0, null, false)).startsWith(ClaimVerdict.PASS);
    }

    @Test
    void ourOwnDataAloneProveNothing() {
        evidence.set(1, of(ClaimTest.CREDIBLE, EvidenceKind.INTERNAL_DATA, true, 1));
        evidence.add(of(ClaimTest.CREDIBLE, EvidenceKind.INTERNAL_DATA, true, 1));
        assertThat(verdicts(RIVALS, 0, null, false)).element(1).isEqualTo(ClaimVerdict.UNKNOWN);
        evidence.add(of(ClaimTest.CREDIBLE, EvidenceKind.INDEPENDENT_TEST, true, 1));
        assertThat(verdicts(RIVALS, 0, null, false)).element(1).isEqualTo(ClaimVerdict.PASS);
    }

    @Test
    void aChallengeOrAnObjectionWithoutAnswerHurtsDefensible() {
        var theme = new UUID(0, 9);
        assertThat(verdicts(RIVALS, 2, null, false)).endsWith(ClaimVerdict.CHALLENGED);
        assertThat(verdicts(RIVALS, 0, theme, false)).endsWith(ClaimVerdict.UNKNOWN);
        assertThat(verdicts(RIVALS, 0, theme, true)).endsWith(ClaimVerdict.PASS);
        assertThat(ClaimFormula.weakest(ClaimFormula.tests(facts(RIVALS, 2, null, false), TODAY))
                        .score())
                .isEqualTo(.25);
    }

    private List<ClaimVerdict> verdicts(Map<UUID, String> rivals, int challenges, UUID theme, boolean answered) {
        return ClaimFormula.tests(facts(rivals, challenges, theme, answered), TODAY).stream()
                .map(ClaimTestResult::verdict)
                .toList();
    }

    private ClaimFacts facts(Map<UUID, String> rivals, int challenges, UUID theme, boolean answered) {
        return new ClaimFacts(evidence, rivals, challenges, theme, answered);
    }

    private static ClaimEvidence of(ClaimTest test, EvidenceKind kind, boolean supports, int daysAgo) {
        return new ClaimEvidence(
                Ids.next(),
                new UUID(0, 0),
                test,
                kind,
                supports,
                kind == EvidenceKind.COMPETITOR_CHECK ? RIVAL : null,
                "source",
                TODAY.minusDays(daysAgo),
                null,
                Instant.EPOCH,
                "test");
    }
}

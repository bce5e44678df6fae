package io.needmap.interview.probing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldActivityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Follow up", "Build rapport", "Touch base with them", "Stay in touch", "Reach out by email"})
    void aVagueActivityLacksEverything(String activity) {
        var probing = ToldActivity.of(activity, null).probing(List.of());
        assertThat(probing.probes())
                .extracting(Probe::lack)
                .containsExactly(Lack.WHAT_EXACTLY, Lack.FOR_WHOM, Lack.WHY);
        assertThat(probing.specificity()).isEqualTo(0.1);
    }

    @Test
    void anActivityThatSaysAllIsSpecific() {
        var probing = ToldActivity.of(
                        "Time every station with a stopwatch",
                        "I do it with the plant manager so that the loss is theirs.")
                .probing(List.of());
        assertThat(probing).isEqualTo(new Probing(1, List.of()));
    }

    @Test
    void theQuoteAnswersWhatTheActivityLeavesOpen() {
        assertThat(ToldActivity.of(
                                "Follow up",
                                "Two days later I send the engineer three photographs of the worn bearing.")
                        .probing(List.of())
                        .probes())
                .extracting(Probe::lack)
                .containsExactly(Lack.WHY);
    }

    @Test
    void lingoIsAskedForUntilSomebodyHasExplainedIt() {
        var told = ToldActivity.of("Fill the RFQ grid with the CFO", "to show OEEs of both lines");
        assertThat(told.lingo()).containsExactly("RFQ", "OEEs");
        var probing = told.probing(List.of("rfq"));
        assertThat(probing.probes()).containsExactly(new Probe(Lack.LINGO, "What do you mean by OEEs?", "OEEs"));
        assertThat(probing.specificity()).isEqualTo(0.9);
        assertThat(told.probing(List.of("rfq", "oees")).specificity()).isEqualTo(1);
    }

    @Test
    void theCostsAddUpToOne() {
        assertThat(List.of(Lack.values()).stream().mapToDouble(Lack::cost).sum())
                .isEqualTo(1);
    }
}

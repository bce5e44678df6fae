package io.needmap.interview.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.testkit.EventContracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example of every event that closes a loop is understood. */
class LoopContractTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gap-opened",
                "gap-reprioritised",
                "gap-planned",
                "gap-in-production",
                "gap-filled",
                "gap-verified",
                "gap-declined",
                "gap-reopened"
            })
    void gaps(String event) {
        var message = read(event);
        var gap = EventJson.data(message, FilledGap.class);
        assertThat(gap.isComplete()).isTrue();
        assertThat(gap.id()).isEqualTo(message.subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"request-received", "request-changed", "request-answered", "request-withdrawn"})
    void requests(String event) {
        var request = EventJson.data(read(event), AnsweredRequest.class);
        assertThat(request.isComplete()).isTrue();
        assertThat(request.standing() != null).isEqualTo(event.equals("request-answered"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim-changed", "claim-substantiated", "claim-challenged", "claim-lapsed"})
    void claims(String event) {
        assertThat(EventJson.data(read(event), AnsweredClaim.class).isComplete())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "material-changed",
                "material-submitted",
                "material-approved",
                "material-published",
                "material-at-risk",
                "material-archived",
                "material-verified",
                "material-set-aside",
                "version-drafted",
                "version-submitted",
                "version-approved",
                "version-published",
                "version-superseded",
                "version-withdrawn"
            })
    void drafts(String event) {
        var message = read(event);
        var draft = EventJson.data(message, Draft.class);
        assertThat(draft.isComplete()).isTrue();
        assertThat(draft.id()).isEqualTo(message.subject());
        if (event.endsWith("-published")) {
            assertThat(draft.given(Instant.EPOCH)).isNotNull();
        }
    }

    @Test
    void reviewsAndDecisions() {
        assertThat(EventJson.data(read("draft-reviewed"), DraftReview.class).isComplete())
                .isTrue();
        var decision = EventJson.data(read("activity-map", "decision-taken"), TakenDecision.class);
        assertThat(decision.isComplete()).isTrue();
        assertThat(decision.changed()).isNotEmpty();
    }

    private static EventEnvelope read(String event) {
        return read("materials", event);
    }

    private static EventEnvelope read(String service, String event) {
        return EventJson.read(
                EventContracts.example(service + "/" + event + ".v1").getBytes(StandardCharsets.UTF_8));
    }
}

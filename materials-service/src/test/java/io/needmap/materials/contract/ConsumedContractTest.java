package io.needmap.materials.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.event.EventJson;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.Infrastructure;
import io.needmap.testkit.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConsumedContractTest {

    @Inject
    BatchApplier applier;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interview/region-changed.v1",
                "interview/rep-changed.v1",
                "interview/competitor-changed.v1",
                "interview/statement-recorded.v1",
                "interview/statement-corrected.v1",
                "interview/statement-erased.v1",
                "activity-map/activity-proposed.v1",
                "activity-map/activity-changed.v1",
                "activity-map/activity-agreed.v1",
                "activity-map/activity-retired.v1",
                "activity-map/need-assessed.v1",
                "activity-map/statement-placed.v1",
                "activity-map/statement-dismissed.v1",
                "activity-map/statement-parked.v1",
                "activity-map/buying-cycle-changed.v1",
                "activity-map/glossary-term-agreed.v1",
                "activity-map/glossary-term-changed.v1",
                "activity-map/glossary-term-retired.v1",
                "interview/theme-changed.v1",
                "interview/trend-changed.v1",
                "activity-map/decision-taken.v1",
                "leads/lead-opened.v1",
                "leads/lead-enriching.v1",
                "leads/lead-qualified.v1",
                "leads/lead-handed-over.v1",
                "leads/lead-accepted.v1",
                "leads/lead-rejected.v1",
                "leads/lead-working.v1",
                "leads/lead-opportunity.v1",
                "leads/lead-won.v1",
                "leads/lead-lost.v1",
                "leads/lead-disqualified.v1",
                "leads/lead-expired.v1",
                "leads/lead-recycled.v1"
            })
    void everyConsumedExampleIsUnderstood(String event) {
        var example = EventJson.read(EventContracts.example(event).getBytes(StandardCharsets.UTF_8));
        assertThat(applier.wants(example)).isTrue();
        assertThat(applier.apply(List.of(example), true)).isEqualTo(1);
    }

    @Test
    void theTopicsOfTheContractAreConsumedAndNoOthers() throws Exception {
        assertThat(applier.topics()).containsExactlyInAnyOrderElementsOf(Topics.consumedBy("materials-service"));
    }
}

package io.needmap.e2e.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.e2e.field.Catalogue;
import io.needmap.e2e.field.Panel;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.settings.App;
import io.needmap.local.token.Role;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every service dies again and again while statements come in; nothing is lost, nothing counts twice. */
@Order(6)
@ExtendWith(WithNeedmap.class)
class KilledServicesTest {

    private static final long SEED = 20261121;
    private static final int KILLS_OF_EACH = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(1_500);

    private final Needmap needmap;
    private final Panel panel;
    private final Catalogue catalogue;

    KilledServicesTest(Needmap needmap) {
        this.needmap = needmap;
        this.panel = new Panel(
                needmap.service(App.INTERVIEW, Role.MARKETING_OPS), needmap.gateway(Role.MARKETING_OPS), "KILL", 6);
        this.catalogue = new Catalogue(needmap);
    }

    @Test
    void everyAcknowledgedStatementIsEverywhereOnceAndEveryAnalysisIsRight() throws SQLException {
        catalogue.match(catalogue.published("Kill deck"), panel.activities().get(0), 0.7);
        catalogue.match(catalogue.published("Kill sheet"), panel.activities().get(1), 0.4);
        List<String> acknowledged;
        try (var writers = new Writers(panel, SEED, Duration.ofMillis(40))) {
            killAtRandom();
            needmap.awaitReady();
            acknowledged = writers.finish();
        }
        assertThat(acknowledged.size()).as("acknowledged statements").isGreaterThan(200);
        assertThat(Set.copyOf(acknowledged)).as("different ones").hasSameSizeAs(acknowledged);
        new Everywhere(needmap).assertExactly(acknowledged);
        new Settled(needmap).assertAnalysesAreRight();
    }

    /** Most kills hit a service at work; some hit it wherever it happens to be, even while it starts. */
    private void killAtRandom() {
        var random = new Random(SEED);
        var victims = new ArrayList<App>();
        for (int round = 0; round < KILLS_OF_EACH; round++) {
            Stream.of(App.values()).filter(App::isService).forEach(victims::add);
        }
        Collections.shuffle(victims, random);
        for (var victim : victims) {
            boolean anywhere = random.nextInt(4) == 0;
            await(victim + " can be killed")
                    .pollDelay(Duration.ofMillis(random.nextLong(LONGEST_PAUSE.toMillis())))
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> (anywhere || needmap.isReady(victim)) && needmap.kill(victim));
        }
    }
}

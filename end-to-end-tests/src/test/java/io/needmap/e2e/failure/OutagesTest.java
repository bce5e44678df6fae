package io.needmap.e2e.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.e2e.field.Panel;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.settings.App;
import io.needmap.local.token.Role;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broker and the database go away and come back while statements come in. */
@Order(5)
@ExtendWith(WithNeedmap.class)
class OutagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Needmap needmap;

    OutagesTest(Needmap needmap) {
        this.needmap = needmap;
    }

    /** Requests go on without a broker; what they did is known everywhere once it is back. */
    @Test
    void statementsAreTakenWhileTheBrokerIsAwayAndArriveAfterwards() throws SQLException {
        var panel = panel("BROKER");
        try (var writers = new Writers(panel, 1, Duration.ofMillis(50))) {
            writesOn(writers, 20);
            needmap.stopBroker();
            writesOn(writers, 40);
            new Everywhere(needmap).assertExactly(writers.finish());
        }
        new Settled(needmap).assertAnalysesAreRight();
    }

    /** It goes away several times, each time for longer, since its keeper waits longer and longer. */
    @Test
    void nothingIsLostOrDeadLetteredWhileTheDatabaseComesAndGoes() throws SQLException {
        var panel = panel("DATABASE");
        var letters = new Settled(needmap).deadLetters();
        try (var writers = new Writers(panel, 2, Duration.ofMillis(50))) {
            for (int outage = 0; outage < 4; outage++) {
                writesOn(writers, 15);
                needmap.stopDatabase();
            }
            writesOn(writers, 15);
            new Everywhere(needmap).assertExactly(writers.finish());
        }
        new Settled(needmap).assertAnalysesAreRight();
        assertThat(new Settled(needmap).deadLetters()).isEqualTo(letters);
        needmap.awaitReady();
    }

    private Panel panel(String prefix) {
        return new Panel(
                needmap.service(App.INTERVIEW, Role.MARKETING_OPS), needmap.gateway(Role.MARKETING_OPS), prefix, 3);
    }

    private static void writesOn(Writers writers, int statements) {
        int before = writers.count();
        await("statements are taken").atMost(PATIENCE).until(() -> writers.count() >= before + statements);
    }
}

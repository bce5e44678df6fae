package io.needmap.e2e.failure;

import static io.needmap.e2e.field.Eventually.eventually;

import io.needmap.e2e.oracle.Analyses;
import io.needmap.e2e.stack.Needmap;
import io.needmap.local.settings.App;
import io.needmap.local.token.Role;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The system once all events have arrived. */
final class Settled {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Needmap needmap;

    Settled(Needmap needmap) {
        this.needmap = needmap;
    }

    /** Waits until every analysis is what the facts say; fails with what still differs. */
    void assertAnalysesAreRight() {
        var analyses = new Analyses(needmap);
        eventually(PATIENCE, analyses::assertAsTheFactsSay);
    }

    /** How many events no service could take. */
    int deadLetters() {
        return Stream.of(App.values())
                .filter(App::isService)
                .mapToInt(this::deadLetters)
                .sum();
    }

    private int deadLetters(App service) {
        var letters = new AtomicInteger();
        needmap.service(service, Role.ADMIN).forEach("/operations/dead-letters", letter -> letters.incrementAndGet());
        return letters.get();
    }
}

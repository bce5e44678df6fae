package io.needmap.materials.support;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The time of the service under test, which a test can let pass. */
public final class TestClock extends Clock {

    private static final AtomicReference<Duration> OFFSET = new AtomicReference<>(Duration.ZERO);

    /** Takes the place of the service's clock. */
    @Singleton
    static class Producer {

        @Produces
        @Singleton
        Clock clock() {
            return new TestClock();
        }
    }

    /** Days go by. */
    public static void pass(int days) {
        OFFSET.updateAndGet(offset -> offset.plusDays(days));
    }

    /** Back to the time of the machine. */
    public static void reset() {
        OFFSET.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(OFFSET.get()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

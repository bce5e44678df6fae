package io.needmap.kit.consume;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while events wait for the database: what is read here would be older than it looks. */
@Readiness
@ApplicationScoped
public class ConsumerHealth implements HealthCheck {

    private final ConsumerState state;

    public ConsumerHealth(ConsumerState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        String reason = state.pausedBecause();
        var answer = HealthCheckResponse.named("events").status(reason == null);
        return reason == null
                ? answer.build()
                : answer.withData("paused", reason).build();
    }
}

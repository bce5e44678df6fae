package io.needmap.local.command;

import io.needmap.local.settings.App;
import io.needmap.local.settings.Ports;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that choose ports; each has an environment variable, too. */
final class PortOptions {

    private static final int LAST = 65_535;

    @Option(
            names = {"--console-port", "--port"},
            paramLabel = "PORT",
            defaultValue = "${env:NEEDMAP_CONSOLE_PORT:-8080}",
            description = "Start page and API of all services (NEEDMAP_CONSOLE_PORT; default 8080).")
    private int console;

    @Option(
            names = "--interview-port",
            paramLabel = "PORT",
            defaultValue = "${env:NEEDMAP_INTERVIEW_PORT:-8081}",
            description = "interview-service (NEEDMAP_INTERVIEW_PORT; default 8081).")
    private int interview;

    @Option(
            names = "--activity-map-port",
            paramLabel = "PORT",
            defaultValue = "${env:NEEDMAP_ACTIVITY_MAP_PORT:-8082}",
            description = "activity-map-service (NEEDMAP_ACTIVITY_MAP_PORT; default 8082).")
    private int activityMap;

    @Option(
            names = "--materials-port",
            paramLabel = "PORT",
            defaultValue = "${env:NEEDMAP_MATERIALS_PORT:-8083}",
            description = "materials-service (NEEDMAP_MATERIALS_PORT; default 8083).")
    private int materials;

    @Option(
            names = "--lead-qualification-port",
            paramLabel = "PORT",
            defaultValue = "${env:NEEDMAP_LEAD_QUALIFICATION_PORT:-8084}",
            description = "lead-qualification-service (NEEDMAP_LEAD_QUALIFICATION_PORT; default 8084).")
    private int leadQualification;

    @Option(
            names = "--postgres-port",
            paramLabel = "PORT",
            defaultValue = "${env:NEEDMAP_POSTGRES_PORT:-5442}",
            description = "PostgreSQL (NEEDMAP_POSTGRES_PORT; default 5442).")
    private int postgres;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "${env:NEEDMAP_KAFKA_PORT:-9192}",
            description = "Kafka (NEEDMAP_KAFKA_PORT; default 9192).")
    private int kafka;

    @Option(
            names = "--kafka-controller-port",
            paramLabel = "PORT",
            defaultValue = "${env:NEEDMAP_KAFKA_CONTROLLER_PORT:-9193}",
            description = "Kafka's controller (NEEDMAP_KAFKA_CONTROLLER_PORT; default 9193).")
    private int kafkaController;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /**
     * The ports that were chosen.
     *
     * @throws ParameterException when one of them is no port
     */
    Ports ports() {
        var chosen = chosen();
        chosen.byName().forEach((name, port) -> {
            if (command != null && (port < 1 || port > LAST)) {
                throw new ParameterException(
                        command.commandLine(), "--%s-port must be from 1 to %d, not %d".formatted(name, LAST, port));
            }
        });
        return chosen;
    }

    private Ports chosen() {
        var apps = Map.of(
                App.CONSOLE, console,
                App.INTERVIEW, interview,
                App.ACTIVITY_MAP, activityMap,
                App.MATERIALS, materials,
                App.LEAD_QUALIFICATION, leadQualification);
        return new Ports(apps, postgres, kafka, kafkaController);
    }

    /** The same choice as options, for a process started with it. */
    List<String> asOptions() {
        return ports().byName().entrySet().stream()
                .map(port -> "--%s-port=%d".formatted(port.getKey(), port.getValue()))
                .toList();
    }
}

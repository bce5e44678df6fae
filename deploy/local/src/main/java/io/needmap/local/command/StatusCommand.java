package io.needmap.local.command;

import io.needmap.local.process.Memory;
import io.needmap.local.process.Pids;
import io.needmap.local.settings.App;
import io.needmap.local.settings.Ports;
import io.needmap.local.stack.Health;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what runs. */
@Command(
        name = "status",
        description = "Show what runs, where, and how much memory it takes. Exit status 0 when all of it is ready.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var run = LocalRun.current();
        var alive = new Pids(run.home().pids()).alive();
        if (alive.isEmpty()) {
            out.println("Needmap is not running.");
            out.flush();
            return 1;
        }
        var ports = Ports.saved(run.home()).orElse(Ports.DEFAULT);
        out.printf("%-20s %-9s %6s %8s %10s%n", "PART", "STATE", "PORT", "PID", "MEMORY");
        var ready = line(Pids.LAUNCHER, null, alive);
        ready &= line("postgres", ports.postgres(), alive);
        ready &= line("kafka", ports.kafka(), alive);
        for (var app : App.values()) {
            ready &= app(app, ports, alive);
        }
        out.println(Memory.of(alive.values()) + " together");
        out.flush();
        return ready ? 0 : 1;
    }

    private boolean app(App app, Ports ports, Map<String, ProcessHandle> alive) {
        var process = alive.get(app.shortName());
        var ready = process != null && Health.ready(ports.address(app));
        print(app.shortName(), process == null ? "down" : ready ? "ready" : "not ready", ports.of(app), process);
        return ready;
    }

    private boolean line(String name, @Nullable Integer port, Map<String, ProcessHandle> alive) {
        var process = alive.get(name);
        print(name, process == null ? "down" : "up", port, process);
        return process != null;
    }

    private void print(String name, String state, @Nullable Integer port, @Nullable ProcessHandle process) {
        var memory = process == null ? 0 : memory(name, process).kilobytes() / 1024;
        spec.commandLine()
                .getOut()
                .printf(
                        "%-20s %-9s %6s %8s %7d MB%n",
                        name, state, port == null ? "" : port, process == null ? "" : process.pid(), memory);
    }

    // Everything is the launcher's child; what the others take is not the launcher's.
    private static Memory memory(String name, ProcessHandle process) {
        return name.equals(Pids.LAUNCHER) ? Memory.alone(process) : Memory.of(List.of(process));
    }
}

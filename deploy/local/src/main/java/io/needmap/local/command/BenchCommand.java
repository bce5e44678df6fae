package io.needmap.local.command;

import io.needmap.local.process.Sizing;
import io.needmap.local.settings.App;
import io.needmap.local.settings.Ports;
import io.needmap.local.stack.Passwords;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the running stack, or one that is started for it: that one with Java as the manifests run it. */
@Command(
        name = "bench",
        description =
                "Measure how soon a statement shows in the analyses, and how fast names are loaded. A stack that runs"
                        + " is measured as it is; otherwise one is started with Java as the manifests run it.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    private static final String MAIN = "io.needmap.bench.BenchCommand";

    @Mixin
    private final PortOptions ports = new PortOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "ARGUMENT",
            description = "Handed to the benchmark; put -- before options.")
    private List<String> arguments = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var chosen = ports.ports();
        var run = LocalRun.current();
        var target = run.project().root().resolve("end-to-end-tests/target");
        if (!Files.isDirectory(target.resolve("lib"))) {
            throw new IOException("The benchmark is not built: " + target + " has no lib. Run: mvn package");
        }
        if (run.launcher().isPresent()) {
            return measure(run, run.runningPorts(), target);
        }
        try (var stack = Foreground.start(
                Sizing.DEPLOYED, run, chosen, spec.commandLine().getOut())) {
            stack.printAddresses();
            return measure(run, chosen, target);
        }
    }

    private int measure(LocalRun run, Ports where, Path target) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                target + "/*" + File.pathSeparator + target.resolve("lib") + "/*",
                MAIN,
                "--gateway",
                where.gateway().toString(),
                "--interview",
                where.address(App.INTERVIEW).toString(),
                "--bootstrap",
                where.bootstrapServers(),
                "--pids",
                run.home().pids().toString()));
        for (var app : App.values()) {
            if (app.isService()) {
                command.add("--" + option(app) + "-jdbc");
                command.add(where.jdbcUrl(app.database()) + "?user=" + app.database());
            }
        }
        command.addAll(arguments);
        var bench = new ProcessBuilder(command).inheritIO();
        // Passwords go by PostgreSQL's own file, not by arguments, which every user of the machine can read.
        bench.environment().put("PGPASSFILE", Passwords.of(run.home()).file().toString());
        bench.environment().put("NEEDMAP_TOKEN", run.tokens().forCommandLine());
        return bench.start().waitFor();
    }

    private static String option(App app) {
        return app == App.LEAD_QUALIFICATION
                ? "leads"
                : app.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package io.needmap.local.command;

import io.needmap.local.process.Sizing;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything and keeps it running. */
@Command(
        name = "up",
        description = "Start everything and keep it running until Ctrl-C. A part that ends by itself is started again.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Mixin
    private final PortOptions ports = new PortOptions();

    @Option(
            names = {"-d", "--detach"},
            description = "Go to the background when everything is ready; see logs, status and down.")
    private boolean detach;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var run = LocalRun.current();
        if (detach) {
            return Background.start(run, ports, out);
        }
        try (var stack = Foreground.start(Sizing.SMALL, run, ports.ports(), out)) {
            stack.printAddresses();
            stack.awaitEnd();
        }
        return 0;
    }
}

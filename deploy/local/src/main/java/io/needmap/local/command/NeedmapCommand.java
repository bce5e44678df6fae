package io.needmap.local.command;

import io.needmap.local.api.ApiException;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of Needmap's local run: {@code ./needmap}. */
@Command(
        name = "needmap",
        description = "Needmap on this machine: PostgreSQL, Kafka, the four services and the console.",
        mixinStandardHelpOptions = true,
        version = "needmap 0.1.0",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "  test          Run all tests: mvn verify (takes Maven's options).",
            "",
            "Data, keys and logs are kept in .needmap; set NEEDMAP_HOME to keep them elsewhere.",
            "Help on a command: needmap COMMAND --help"
        },
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DemoCommand.class,
            TokenCommand.class,
            ImportCommand.class,
            RebuildCommand.class,
            DeadLettersCommand.class,
            BenchCommand.class
        })
public final class NeedmapCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Runs the command line and ends with its exit status. */
    public static void main(String[] arguments) {
        Logging.toFile(LocalRun.current().home());
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, as tests run it too. */
    static CommandLine commandLine() {
        return new CommandLine(new NeedmapCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (!known(failure)) {
                        throw failure;
                    }
                    line.getErr().println(failure.getMessage());
                    return line.getCommandSpec().exitCodeOnExecutionException();
                });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    // What the reader can do something about needs no stack trace.
    private static boolean known(Exception failure) {
        return failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof IllegalStateException
                || failure instanceof ApiException;
    }
}

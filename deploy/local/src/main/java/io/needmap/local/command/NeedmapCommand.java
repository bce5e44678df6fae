package io.needmap.local.command;

import io.needmap.local.api.ApiException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
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

    private static final Map<Class<? extends FileSystemException>, String> REASONS = Map.of(
            AccessDeniedException.class, "you may not read or write it; choose another folder with NEEDMAP_HOME",
            NoSuchFileException.class, "there is no such file",
            FileAlreadyExistsException.class, "it is there already");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Runs the command line and ends with its exit status. */
    public static void main(String[] arguments) {
        try {
            Logging.toFile(LocalRun.current().home());
        } catch (UncheckedIOException e) {
            // Help is there without a home; every other command says itself that it has none.
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        }
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
                    line.getErr().println(describe(failure));
                    return line.getCommandSpec().exitCodeOnExecutionException();
                });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    // All that these exceptions say of themselves is the name of the file.
    private static String describe(Exception failure) {
        return failure instanceof FileSystemException file && file.getReason() == null
                ? "%s: %s".formatted(file.getFile(), REASONS.getOrDefault(file.getClass(), "cannot be used"))
                : String.valueOf(failure.getMessage());
    }

    // What the reader can do something about needs no stack trace.
    private static boolean known(Exception failure) {
        return failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof IllegalStateException
                || failure instanceof ApiException;
    }
}

package io.needmap.local.command;

import io.needmap.local.token.Role;
import io.needmap.local.token.Tokens;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints a bearer token for the local run. */
@Command(
        name = "token",
        description = "Print a bearer token for the local run. Refused where a production profile is active.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  curl -H \"Authorization: Bearer $(./needmap token --role MARKETER)\" \\"
                    + "%n       http://127.0.0.1:8080/api/v1/map"
        })
final class TokenCommand implements Runnable {

    private static final long LONGEST_HOURS = 24L * 366;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description = "A role; may be given more than once: ${COMPLETION-CANDIDATES}.")
    private List<Role> roles = List.of();

    @Option(
            names = "--subject",
            defaultValue = "local-user",
            description = "Whom the token speaks for (default ${DEFAULT-VALUE}).")
    private String subject = "";

    @Option(
            names = "--hours",
            defaultValue = "12",
            description = "How long it is good for, 1 to 8784 hours (default ${DEFAULT-VALUE}).")
    private long hours;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        Tokens.refuseInProduction(System.getenv());
        if (hours < 1 || hours > LONGEST_HOURS) {
            throw new ParameterException(spec.commandLine(), "--hours must be from 1 to " + LONGEST_HOURS);
        }
        var out = spec.commandLine().getOut();
        out.println(LocalRun.current().tokens().issue(subject, roles, Duration.ofHours(hours)));
        out.flush();
    }
}

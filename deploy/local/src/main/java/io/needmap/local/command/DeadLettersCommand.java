package io.needmap.local.command;

import io.needmap.local.operations.DeadLetters;
import io.needmap.local.settings.App;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, shows and replays the events that a service could not take. */
@Command(
        name = "dead-letters",
        description = "List, show and replay the events that a service could not take.",
        mixinStandardHelpOptions = true)
final class DeadLettersCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list, show or replay?");
    }

    @Command(name = "list", description = "List them with the reason.", mixinStandardHelpOptions = true)
    void list(
            @Parameters(
                            paramLabel = "SERVICE",
                            converter = ServiceParameter.class,
                            completionCandidates = ServiceParameter.Names.class,
                            description = ServiceParameter.DESCRIPTION)
                    App service) {
        var out = spec.commandLine().getOut();
        var count = new int[1];
        letters(service).forEach(letter -> {
            count[0]++;
            out.printf(
                    "%s %s %s  %s%n    %s%n",
                    letter.path("topic").asText(),
                    letter.path("partition").asText(),
                    letter.path("offset").asText(),
                    letter.path("failedAt").asText(""),
                    letter.path("reason").asText());
        });
        out.printf("%d dead letters in %s%n", count[0], service.module());
        out.flush();
    }

    @Command(name = "show", description = "Show one with its content and headers.", mixinStandardHelpOptions = true)
    void show(
            @Parameters(
                            paramLabel = "SERVICE",
                            converter = ServiceParameter.class,
                            completionCandidates = ServiceParameter.Names.class,
                            description = ServiceParameter.DESCRIPTION)
                    App service,
            @Parameters(paramLabel = "TOPIC", description = "As list prints it.") String topic,
            @Parameters(paramLabel = "PARTITION", description = "As list prints it.") int partition,
            @Parameters(paramLabel = "OFFSET", description = "As list prints it.") long offset) {
        var out = spec.commandLine().getOut();
        out.println(letters(service).get(topic, partition, offset).toPrettyString());
        out.flush();
    }

    @Command(
            name = "replay",
            description = "Hand one to the service again, or all of them when none is named.",
            mixinStandardHelpOptions = true)
    int replay(
            @Parameters(
                            paramLabel = "SERVICE",
                            converter = ServiceParameter.class,
                            completionCandidates = ServiceParameter.Names.class,
                            description = ServiceParameter.DESCRIPTION)
                    App service,
            @Parameters(arity = "0..1", paramLabel = "TOPIC", description = "As list prints it.") @Nullable
                    String topic,
            @Parameters(arity = "0..1", paramLabel = "PARTITION", description = "As list prints it.") @Nullable
                    Integer partition,
            @Parameters(arity = "0..1", paramLabel = "OFFSET", description = "As list prints it.") @Nullable
                    Long offset) {
        var out = spec.commandLine().getOut();
        var letters = letters(service);
        if (topic == null) {
            var answer = letters.replayAll();
            var failed = answer.path("failed").asLong();
            out.printf("%d replayed, %d failed again%n", answer.path("replayed").asLong(), failed);
            out.flush();
            return failed == 0 ? 0 : 1;
        }
        if (partition == null || offset == null) {
            throw new ParameterException(spec.commandLine(), "One dead letter is named by TOPIC PARTITION OFFSET");
        }
        out.println(letters.replay(topic, partition, offset));
        out.flush();
        return 0;
    }

    private static DeadLetters letters(App service) {
        return new DeadLetters(LocalRun.current().service(service));
    }
}

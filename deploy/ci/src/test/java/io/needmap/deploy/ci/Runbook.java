package io.needmap.deploy.ci;

import io.needmap.deploy.Project;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The commands of a runbook, to be followed by a test instead of a person. */
final class Runbook {

    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");

    private final List<List<String>> commands;

    private Runbook(List<List<String>> commands) {
        this.commands = commands;
    }

    /** The block of commands that comes after this text. */
    static Runbook block(String name, String after) {
        String text = Project.read(Project.RUNBOOKS.resolve(name));
        int begin = text.indexOf(after);
        var block = BLOCK.matcher(text);
        if (begin < 0 || !block.find(begin)) {
            throw new IllegalArgumentException("%s has no commands after «%s»".formatted(name, after));
        }
        return new Runbook(block.group(1)
                .lines()
                .map(line -> Arrays.asList(line.strip().split("\\s+", -1)))
                .toList());
    }

    /** Hands over one command after the other, word by word. */
    void follow(Consumer<List<String>> step) {
        commands.forEach(step);
    }
}

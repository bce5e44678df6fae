package io.needmap.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartScriptTest {

    @TempDir
    Path programs;

    @Test
    void saysWhatIsMissingWithoutJava() throws Exception {
        provide("dirname", "sed", "head", "find");
        assertThat(run("status")).contains("Needmap needs a JDK 17 or newer", "there is no java on the PATH");
    }

    @Test
    void refusesAnOldJava() throws Exception {
        provide("dirname", "sed", "head", "find");
        write("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        assertThat(run("status")).contains("Needmap needs a JDK 17 or newer", "is version 11");
    }

    @Test
    void testsNeedMaven() throws Exception {
        provide("dirname", "sed", "head", "find");
        write("java", "echo 'openjdk version \"17.0.2\" 2022-01-18' >&2");
        assertThat(run("test")).contains("Needmap needs Maven 3.8.7 or newer");
    }

    @Test
    void testsAreMavensVerifyWithTheCallersOptions() throws Exception {
        provide("dirname", "sed", "head", "find");
        write("java", "echo 'openjdk version \"17.0.2\" 2022-01-18' >&2");
        write("mvn", "echo called with \"$@\"");
        assertThat(run("test", "-pl", "console")).contains("called with verify -pl console");
        assertThat(run("test", "--help")).contains("Usage: needmap test");
    }

    private void provide(String... names) throws IOException {
        for (var name : names) {
            var program = List.of(Path.of("/usr/bin", name), Path.of("/bin", name)).stream()
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(programs.resolve(name), program);
        }
    }

    private void write(String name, String command) throws IOException {
        var script = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + command + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private String run(String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(List.of(
                "/bin/sh", Path.of("../../needmap").toAbsolutePath().normalize().toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        var script = builder.start();
        var said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        script.waitFor();
        return said;
    }
}

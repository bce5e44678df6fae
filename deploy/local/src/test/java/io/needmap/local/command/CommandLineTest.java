package io.needmap.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.needmap.local.settings.App;
import io.needmap.local.settings.Home;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "up --help",
                "down --help",
                "status --help",
                "logs --help",
                "demo --help",
                "token --help",
                "import --help",
                "import interviews --help",
                "import materials --help",
                "import names --help",
                "rebuild --help",
                "dead-letters --help",
                "dead-letters list --help",
                "dead-letters show --help",
                "dead-letters replay --help",
                "bench --help"
            })
    void everyCommandExplainsItself(String commandLine) {
        assertThat(run(commandLine.split(" "))).isZero();
        assertThat(out.toString()).contains("Usage: needmap");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "upp",
                "import",
                "import names list.csv",
                "token",
                "token --role CEO",
                "token --role MARKETER --hours 0",
                "rebuild console",
                "dead-letters",
                "up --kafka-port many",
                "up --port 0",
                "up --detach --port 70000",
                "demo --postgres-port -1",
                "bench --interview-port 65536",
                "logs -n -1",
                "logs nobody"
            })
    void aWrongCommandLineIsExplainedAndChangesNothing(String commandLine) {
        assertThat(run(commandLine.isEmpty() ? new String[0] : commandLine.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rebuild materials", "dead-letters list interview", "dead-letters replay lead-qualification"})
    void whatNeedsARunningStackSaysHowToStartIt(String commandLine) {
        assertThat(run(commandLine.split(" "))).isEqualTo(1);
        assertThat(err.toString()).contains("Needmap is not running. Start it with: ./needmap up");
    }

    @Test
    void importLooksAtTheFileFirst(@TempDir Path folder) {
        assertThat(run("import", "interviews", folder.resolve("none.csv").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("There is no file");
    }

    @Test
    void importTakesNoFolderForAFile(@TempDir Path folder) throws Exception {
        var named = Files.createDirectory(folder.resolve("folder.csv"));
        assertThat(run("import", "materials", named.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("There is no file");
    }

    @Test
    void demoRefusesAFolderThatHoldsNoneOfTheData(@TempDir Path folder) {
        assertThat(run("demo", "--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("holds none of the data");
    }

    @Test
    void aFileThatStandsInTheWayIsNamedWithWhatToDo(@TempDir Path folder) throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> Home.at(file.resolve("home")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Set NEEDMAP_HOME");
    }

    @Test
    void importTellsRowFormatsByTheNameOfTheFile() {
        assertThat(RowFormat.of(Path.of("A.CSV")).mediaType()).isEqualTo("text/csv");
        assertThat(RowFormat.of(Path.of("a.jsonl")).mediaType()).isEqualTo("application/x-ndjson");
    }

    @Test
    void demoRefusesAFolderThatIsNotThere() {
        assertThat(run("demo", "--data", "no-such-folder")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no folder no-such-folder");
    }

    @Test
    void tokenIsPrintedAlone() {
        assertThat(run("token", "--role", "marketer", "--role", "REP")).isZero();
        assertThat(out.toString().strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @Test
    void statusAndDownAreHonestWhenNothingRuns() {
        assertThat(run("status")).isEqualTo(1);
        assertThat(run("down")).isZero();
        assertThat(out.toString()).contains("Needmap is not running.", "Needmap was not running.");
    }

    @Test
    void logsShowTheEndOfAFile() throws Exception {
        Files.writeString(LocalRun.current().home().log("kafka"), "one\ntwo\nthree\n");
        assertThat(run("logs", "kafka", "-n", "2")).isZero();
        assertThat(out.toString()).isEqualTo("two%nthree%n".formatted());
    }

    @Test
    void portsComeFromOptionsAndFallBackToTheirDefaults() {
        var chosen = new PortOptions();
        CommandLine.populateCommand(chosen, "--port=18080", "--kafka-port", "19192");
        assertThat(chosen.ports().of(App.CONSOLE)).isEqualTo(18080);
        assertThat(chosen.ports().kafka()).isEqualTo(19192);
        assertThat(chosen.ports().postgres()).isEqualTo(5442);
        assertThat(chosen.asOptions()).contains("--console-port=18080", "--lead-qualification-port=8084");
    }

    private int run(String... arguments) {
        return NeedmapCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

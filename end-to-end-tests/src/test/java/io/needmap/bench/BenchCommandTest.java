package io.needmap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.settings.App;
import io.needmap.local.token.Role;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import picocli.CommandLine;

/** The benchmark runs; what it measures in a second or two says nothing. */
@Order(7)
@ExtendWith(WithNeedmap.class)
class BenchCommandTest {

    private final Needmap needmap;

    BenchCommandTest(Needmap needmap) {
        this.needmap = needmap;
    }

    @Test
    void everyPartIsMeasuredAndSetBesideItsGoal() {
        var out = new StringWriter();
        var command = new CommandLine(new BenchCommand()).setOut(new PrintWriter(out));
        int result = command.execute(
                "--interview",
                needmap.ports().address(App.INTERVIEW).toString(),
                "--gateway",
                needmap.ports().gateway().toString(),
                "--token",
                needmap.token(Role.MARKETING_OPS),
                "--interview-jdbc",
                needmap.jdbcUrl(App.INTERVIEW),
                "--activity-map-jdbc",
                needmap.jdbcUrl(App.ACTIVITY_MAP),
                "--materials-jdbc",
                needmap.jdbcUrl(App.MATERIALS),
                "--leads-jdbc",
                needmap.jdbcUrl(App.LEAD_QUALIFICATION),
                "--bootstrap",
                needmap.bootstrapServers(),
                "--pids",
                needmap.pids().toString(),
                "--rate=20",
                "--seconds=2",
                "--warm-up=1",
                "--activities=2",
                "--on-the-map=4",
                "--present=50,60",
                "--names=500");

        assertThat(result).as(out.toString()).isZero();
        assertThat(out.toString())
                .contains("bare:", "statements present", "processor time of one, ms:", "postgres ", "interview ")
                .contains("p50 to the bare chain", "p99 to the bare chain")
                .contains("p50 with the most to the fewest", "COPY into the same indexes", "import to COPY");
    }
}

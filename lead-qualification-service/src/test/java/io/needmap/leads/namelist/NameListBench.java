package io.needmap.leads.namelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.testkit.Api;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * How fast a list of twelve columns is taken in, beside {@code COPY} of the same file into the same keys. Not run by itself,
 * see docs/benchmarks.md: {@code mvn test -f lead-qualification-service/pom.xml -Dtest=NameListBench
 * "-Dtest.argLine=-Xmx512m -Dneedmap.imports.batch-size=4000"}.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NameListBench {

    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final String HEADER =
            "first name,last name,email,phone,company,domain,title,country,industry,size,booth,visited";
    private static final List<String> FIRST = List.of("Amara", "Bela", "Carmen", "Dario", "Edith", "Femi", "Gita");
    private static final List<String> LAST = List.of("Aalto", "Brandt", "Correia", "Diallo", "Ekberg", "Ferri");
    private static final List<String> TITLES = List.of("Plant manager", "Buyer", "Head of quality", "Director");
    private static final List<String> COUNTRIES = List.of("DE", "FR", "IT", "JP", "US", "BR", "SE");
    private static final List<String> COPIED = List.of(
            "CREATE SCHEMA bench",
            "CREATE TABLE bench.name (id uuid PRIMARY KEY DEFAULT uuidv7(), list uuid NOT NULL DEFAULT uuidv7(),"
                    + " state text NOT NULL DEFAULT 'NAME', external_id text UNIQUE, given text, family text, email text,"
                    + " phone text, company text, domain text, title text, country text, industry text, size text,"
                    + " booth text, visited text)",
            "CREATE UNIQUE INDEX ON bench.name (lower(email))",
            "CREATE INDEX ON bench.name (phone, id)",
            "CREATE INDEX ON bench.name (lower(given || ' ' || family || ' ' || company), id)",
            "CREATE INDEX ON bench.name (list, id)",
            "CREATE INDEX ON bench.name (state, id)");

    @Inject
    Jdbi jdbi;

    @Test
    void measure() {
        load("warm", 20_000);
        var written = written();
        for (int round = 1; round <= ROUNDS; round++) {
            double copied = copied(file("copy" + round, ROWS));
            double imported = ROWS / load("r" + round, ROWS).seconds();
            double all = ROWS / written.copied(jdbi);
            System.out.printf(
                    Locale.ROOT,
                    "BENCH round %d: import %.0f rows/s (%.1f s); COPY of the file %.0f rows/s: %.2f of it; COPY of all"
                            + " that the import writes %.0f rows/s: %.2f of it%n",
                    round,
                    imported,
                    ROWS / imported,
                    copied,
                    imported / copied,
                    all,
                    imported / all);
        }
        for (String analysis : List.of("lead-gaps/sources", "lead-gaps/questions", "lead-gaps")) {
            analysed("/api/v1/" + analysis);
        }
    }

    /** What a list as long as the others has written. */
    private WrittenRows written() {
        WrittenRows.keepEvents(jdbi);
        var written = WrittenRows.of(jdbi, load("written", ROWS).id());
        System.out.printf("BENCH an import writes %s%n", written.sizes());
        return written;
    }

    /** Over all names that were loaded. */
    private static void analysed(String path) {
        double[] millis = new double[20];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            Api.ops().get(path).then().statusCode(200);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "BENCH %s: p50 %.1f ms, worst %.1f ms%n", path, millis[10], millis[19]);
    }

    /** Waits until what follows a list is done: it is told, counted by source, and compared. */
    private void rest() {
        await().atMost(Duration.ofMinutes(4))
                .pollDelay(Duration.ofSeconds(1))
                .until(() -> jdbi.withHandle(
                        h -> h.createQuery("""
                        SELECT NOT EXISTS (SELECT FROM outbox_bundle) AND NOT EXISTS (SELECT FROM names_to_compare)
                            AND (SELECT position FROM source_place) = (SELECT coalesce(max(position), 0) FROM lead_change)
                        """).mapTo(Boolean.class).one()));
    }

    private record Loaded(String id, double seconds) {}

    private Loaded load(String run, int rows) {
        byte[] file = file(run, rows).getBytes(StandardCharsets.UTF_8);
        rest();
        long collected = collected();
        var worked = WorkTimes.now(jdbi);
        long start = System.nanoTime();
        var list = Upload.of(file).accepted();
        awaitEnd();
        double seconds = seconds(start);
        var done = list.done();
        assertThat(done.getInt("counts.created")).isEqualTo(rows);
        System.out.printf(
                Locale.ROOT,
                "BENCH %d rows in %.1f s, %d ms of it collecting; processor time in us a row: %s%n",
                rows,
                seconds,
                collected() - collected,
                WorkTimes.now(jdbi).since(worked, rows));
        return new Loaded(done.getString("id"), seconds);
    }

    /** Asks the database itself: many requests would take time away from what is measured. */
    private void awaitEnd() {
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> jdbi.withHandle(
                        h -> h.createQuery("SELECT NOT EXISTS (SELECT FROM import_job WHERE finished_at IS NULL)")
                                .mapTo(Boolean.class)
                                .one()));
    }

    private static long collected() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private double copied(String file) {
        return jdbi.withHandle(h -> {
            COPIED.forEach(h::execute);
            long start = System.nanoTime();
            try {
                long rows = h.getConnection()
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "COPY bench.name (given, family, email, phone, company, domain, title, country, industry,"
                                        + " size, booth, visited) FROM STDIN (FORMAT csv, HEADER)",
                                new StringReader(file));
                return rows / seconds(start);
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                h.execute("DROP SCHEMA bench CASCADE");
            }
        });
    }

    private static String file(String run, int rows) {
        var random = new Random(20261121);
        var file = new StringBuilder(HEADER).append('\n');
        for (int row = 0; row < rows; row++) {
            String first = any(random, FIRST);
            String last = any(random, LAST);
            String domain = "firm%d-%s.example".formatted(random.nextInt(Math.max(1, rows / 20)), run);
            file.append(first).append(',').append(last).append(',');
            file.append(first).append('.').append(last).append('.').append(row).append('@');
            file.append(domain).append(",+49 30 ").append(Math.floorMod(run.hashCode(), 1000));
            file.append("%07d".formatted(row))
                    .append(",Firm ")
                    .append(row)
                    .append(' ')
                    .append(run);
            file.append(',')
                    .append(domain)
                    .append(',')
                    .append(any(random, TITLES))
                    .append(',');
            file.append(any(random, COUNTRIES)).append(",Packaging,51-250,H").append(random.nextInt(40));
            file.append(",2026-0").append(1 + random.nextInt(9)).append('-').append(10 + random.nextInt(18));
            file.append('\n');
        }
        return file.toString();
    }

    private static String any(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}

package io.needmap.materials.gap;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.materials.support.MaterialsApi.gapOf;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class GapRecordTest {

    @Inject
    FieldEvents field;

    @Inject
    GapRecordPurge purge;

    @Inject
    Jdbi jdbi;

    @Test
    void onlyWhatEverybodySeesOtherwiseIsRecorded() {
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
        UUID gap = UUID.fromString(gapOf(activity).getString("id"));
        assertThat(lines(gap)).hasSize(1);
        var moreWords = need(activity, 2, "NEED", 12.5, .8442);
        ((ObjectNode) moreWords.data()).put("statements", 13);
        field.apply(moreWords);
        assertThat(gapOf(activity).getInt("evidence.statements")).isEqualTo(13);
        assertThat(lines(gap)).as("counts alone are nobody's news").hasSize(1);
        field.apply(need(activity, 3, "NEED", 12.5, .8442));
        assertThat(lines(gap)).hasSize(1);
        field.apply(need(activity, 4, "NEED", 14, .8442));
        assertThat(lines(gap)).hasSize(2);
    }

    @Test
    void eachChangeIsKeptForAWhileThenEachDayThenNothing() {
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
        UUID gap = UUID.fromString(gapOf(activity).getString("id"));
        var today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        var now = lines(gap).get(0);
        var longGone = ago(gap, today, 1_200, 9);
        var lastOfWhatIsGone = ago(gap, today, 1_150, 9);
        var morning = ago(gap, today, 100, 10);
        var evening = ago(gap, today, 100, 20);
        var nextDay = ago(gap, today, 99, 1);
        var lately = ago(gap, today, 10, 8);
        var latelyAgain = ago(gap, today, 10, 9);
        purge.purge();
        assertThat(lines(gap))
                .containsExactly(lastOfWhatIsGone, evening, nextDay, lately, latelyAgain, now)
                .doesNotContain(longGone, morning);
        purge.purge();
        assertThat(lines(gap)).hasSize(6);
        ops().get("/api/v1/material-gaps/{id}?asOf={t}", gap, evening.toString())
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));
        ops().get(
                        "/api/v1/material-gaps/{id}?asOf={t}",
                        gap,
                        today.minus(1_090, ChronoUnit.DAYS).toString())
                .then()
                .statusCode(200);
    }

    /** The gap as it is now, as if it had been recorded at an hour of a day so many days ago. */
    private Instant ago(UUID gap, Instant today, int days, int hour) {
        var at = today.minus(Duration.ofDays(days)).plus(Duration.ofHours(hour));
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO gap_record (gap_id, recorded_at, version, activity_id, state, assessment, opened_at,
                            reopen_count, materials)
                        SELECT gap_id, :at, version, activity_id, state, assessment, opened_at, reopen_count, materials
                        FROM gap_record WHERE gap_id = :gap ORDER BY recorded_at DESC LIMIT 1
                        """).bind("gap", gap).bind("at", at).execute());
        return at;
    }

    private List<Instant> lines(UUID gap) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT recorded_at FROM gap_record WHERE gap_id = :gap ORDER BY recorded_at")
                        .bind("gap", gap)
                        .mapTo(Instant.class)
                        .list());
    }
}

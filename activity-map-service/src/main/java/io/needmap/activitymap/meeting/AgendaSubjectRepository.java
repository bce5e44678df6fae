package io.needmap.activitymap.meeting;

import io.needmap.activitymap.rows.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AgendaSubjectRepository {

    /** A claim, response, criterion or its power, lead, request, theme or trend as the agenda needs it. */
    record Subject(
            String kind,
            UUID id,
            long sequence,
            String state,
            String title,
            @Nullable UUID themeId,
            Instant since,
            int weight,
            @Nullable Instant dueAt,
            boolean touched,
            @Nullable String regionCode) {

        /** A criterion and its power have one id. */
        String key() {
            return kind + " " + id;
        }

        Subject weighing(int otherWeight) {
            return new Subject(
                    kind, id, sequence, state, title, themeId, since, otherWeight, dueAt, touched, regionCode);
        }

        Subject until(@Nullable Instant due, boolean isTouched) {
            return new Subject(kind, id, sequence, state, title, themeId, since, weight, due, isTouched, regionCode);
        }
    }

    private final Jdbi jdbi;

    AgendaSubjectRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What began in a state stays as old as the state. */
    void put(Collection<Subject> subjects) {
        jdbi.useHandle(
                h -> h.createUpdate("""
                        INSERT INTO agenda_subject (kind, id, sequence, state, title, theme_id, since, weight,
                            due_at, touched, region_code)
                        SELECT * FROM json_to_recordset(CAST(:rows AS json)) AS r (kind text, id uuid, sequence bigint,
                            state text, title text, theme_id uuid, since timestamptz, weight int,
                            due_at timestamptz, touched boolean, region_code text)
                        ON CONFLICT (kind, id) DO UPDATE SET sequence = excluded.sequence, state = excluded.state,
                            title = excluded.title, theme_id = excluded.theme_id, weight = excluded.weight,
                            due_at = excluded.due_at, touched = excluded.touched,
                            region_code = excluded.region_code,
                            since = CASE WHEN agenda_subject.state = excluded.state
                                THEN least(agenda_subject.since, excluded.since) ELSE excluded.since END
                        WHERE agenda_subject.sequence < excluded.sequence
                        """).bind("rows", JsonRows.of(subjects)).execute());
    }
}

package io.needmap.local.sample;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One statement of the sample company.
 *
 * @param activity key of the activity it is placed on, for {@code ACTIVITY} and {@code GOAL}
 * @param criterion code of the criterion it asks for, for {@code INFORMATION_NEED}
 * @param competitor code of the competitor, for {@code COMPETITOR_PITCH}
 * @param fields the fields of its kind as the API names them, without ids of other things
 * @param ofStatement the activity statement that a {@code GOAL} explains
 */
record SampleStatement(
        UUID id,
        String kind,
        PlannedInterview interview,
        @Nullable String activity,
        @Nullable String criterion,
        @Nullable String competitor,
        @Nullable UUID ofStatement,
        Map<String, Object> fields) {

    static SampleStatement ofActivity(
            UUID id, PlannedInterview interview, String activity, Map<String, Object> fields) {
        return new SampleStatement(id, "ACTIVITY", interview, activity, null, null, null, fields);
    }

    static SampleStatement goalOf(UUID id, SampleStatement statement, Map<String, Object> fields) {
        return new SampleStatement(
                id, "GOAL", statement.interview(), statement.activity(), null, null, statement.id(), fields);
    }

    static SampleStatement asking(UUID id, PlannedInterview interview, String criterion, Map<String, Object> fields) {
        return new SampleStatement(id, "INFORMATION_NEED", interview, null, criterion, null, null, fields);
    }

    static SampleStatement pitch(UUID id, PlannedInterview interview, String competitor, Map<String, Object> fields) {
        return new SampleStatement(id, "COMPETITOR_PITCH", interview, null, null, competitor, null, fields);
    }

    static SampleStatement plain(UUID id, String kind, PlannedInterview interview, Map<String, Object> fields) {
        return new SampleStatement(id, kind, interview, null, null, null, null, fields);
    }

    String quote() {
        return String.valueOf(fields.get("quote"));
    }
}

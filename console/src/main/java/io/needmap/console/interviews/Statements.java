package io.needmap.console.interviews;

import io.needmap.console.interviews.InterviewAnswers.Transition;
import io.needmap.console.page.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the forms of the conversation into statements as the API takes them. */
final class Statements {

    private static final String ARROW = " → ";

    private Statements() {}

    static Map<String, Object> body(Form form) {
        Map<String, Object> body = new LinkedHashMap<>(form.body(
                "kind",
                "quote",
                "manner",
                "questionId",
                "activity",
                "frequency",
                "currentTool",
                "ofStatementId",
                "know",
                "why",
                "ifYes",
                "ifNo",
                "wish",
                "outcome",
                "term",
                "meaning",
                "line",
                "competitorId"));
        put(body, "transition", transition(form.text("transition")));
        put(body, "importance", form.number("importance"));
        put(body, "satisfaction", form.number("satisfaction"));
        if (form.text("changeFrom") != null || form.text("changeTo") != null) {
            body.put("buyerChange", new Transition(form.shown("changeFrom"), form.shown("changeTo")));
        }
        return body;
    }

    static @Nullable Transition transition(@Nullable String value) {
        if (value == null || !value.contains(ARROW)) {
            return null;
        }
        var ends = value.split(ARROW, 2);
        return new Transition(ends[0], ends[1]);
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}

package io.needmap.local.loading;

import io.needmap.local.loading.Resources.Transition;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Interviews from the first to the last word: opened, filled with statements, completed. */
public final class Conversations {

    private static final List<Transition> START = List.of(new Transition("start", "PLANNED"));
    private static final List<Transition> COMPLETE = List.of(new Transition("complete", "IN_PROGRESS"));

    private final Resources resources;

    /** Interviews among these resources. */
    public Conversations(Resources resources) {
        this.resources = resources;
    }

    /**
     * An interview.
     *
     * @param transitions what it covers, each with {@code from} and {@code to}
     * @param calls calls listened to; 0 unless it is a ride-along
     */
    public record Conversation(
            UUID id,
            UUID guideId,
            UUID repId,
            String channel,
            Instant conductedAt,
            String interviewer,
            List<?> transitions,
            int calls) {}

    /** Creates and starts it. */
    public void open(Conversation conversation) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", conversation.id());
        body.put("guideId", conversation.guideId());
        body.put("repId", conversation.repId());
        body.put("channel", conversation.channel());
        body.put("conductedAt", conversation.conductedAt());
        body.put("interviewer", conversation.interviewer());
        body.put("transitions", conversation.transitions());
        if (conversation.calls() > 0) {
            body.put("calls", conversation.calls());
        }
        resources.advance("interviews", resources.create("interviews", body), START);
    }

    /** A row of a file of statements; the fields are those of its kind. */
    public static Map<String, Object> row(UUID interviewId, UUID statementId, String kind, Map<String, ?> fields) {
        var row = new LinkedHashMap<String, Object>();
        row.put("interviewId", interviewId);
        row.put("externalId", statementId);
        row.put("id", statementId);
        row.put("kind", kind);
        row.putAll(fields);
        return row;
    }

    /** Completes it, if it is in progress. */
    public void complete(UUID interviewId) {
        resources.advance("interviews", resources.get("interviews", interviewId), COMPLETE);
    }
}

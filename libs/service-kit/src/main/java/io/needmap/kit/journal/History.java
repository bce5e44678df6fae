package io.needmap.kit.journal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The history of every aggregate: who changed what, when, from, to, and why. */
@ApplicationScoped
public class History {

    /** What one event leaves in the history of its aggregate. */
    record Line(String topic, EventEnvelope event, ArrayNode changes) {}

    private final Jdbi jdbi;

    public History(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Transactional(TxType.MANDATORY)
    void append(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var events = lines.stream().map(Line::event).toList();
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO history (aggregate_id, topic, version, at, actor, event, causation_id, changes)
                        SELECT * FROM unnest(:ids, :topics, :versions, :times, :actors, :events, :causes, :changes::json[])
                        """)
                .bind("ids", events.stream().map(EventEnvelope::subject).toArray(UUID[]::new))
                .bind("topics", lines.stream().map(Line::topic).toArray(String[]::new))
                .bind(
                        "versions",
                        events.stream().map(EventEnvelope::sequenceNumber).toArray(Long[]::new))
                .bind("times", events.stream().map(EventEnvelope::time).toArray(Instant[]::new))
                .bind("actors", events.stream().map(EventEnvelope::actor).toArray(String[]::new))
                .bind("events", events.stream().map(EventEnvelope::type).toArray(String[]::new))
                .bind("causes", events.stream().map(EventEnvelope::causationid).toArray(UUID[]::new))
                .bind("changes", lines.stream().map(l -> l.changes().toString()).toArray(String[]::new))
                .execute());
    }

    /** The changes of an aggregate, newest first. */
    @Transactional(TxType.REQUIRED)
    public Page<HistoryEntry> of(UUID aggregateId, @Nullable String pageToken, int limit) {
        return page(aggregateId, null, pageToken, limit, null);
    }

    /** The same where aggregates of several families share an id: only those told on the topic of the event. */
    @Transactional(TxType.REQUIRED)
    public Page<HistoryEntry> of(UUID aggregateId, EventType event, @Nullable String pageToken, int limit) {
        return page(aggregateId, event.topic(), pageToken, limit, null);
    }

    /**
     * The same for an aggregate that was perhaps made {@linkplain Change#withoutLine() without a line}.
     *
     * @param creation puts that line together, with version 1; null when it was made with one
     */
    @Transactional(TxType.REQUIRED)
    public Page<HistoryEntry> of(
            UUID aggregateId, @Nullable String pageToken, int limit, @Nullable Supplier<HistoryEntry> creation) {
        return page(aggregateId, null, pageToken, limit, creation);
    }

    private Page<HistoryEntry> page(
            UUID aggregateId,
            @Nullable String topic,
            @Nullable String pageToken,
            int limit,
            @Nullable Supplier<HistoryEntry> creation) {
        var after = PageToken.parse(pageToken, 1);
        long before = after == null ? Long.MAX_VALUE : after.whole(0);
        var rows = jdbi.withHandle(h -> h.createQuery("""
                        SELECT version, at, actor, event, causation_id, changes FROM history
                        WHERE aggregate_id = :id AND version < :before
                          AND (CAST(:topic AS text) IS NULL OR topic = :topic)
                        ORDER BY version DESC LIMIT :limit
                        """)
                .bind("topic", topic)
                .bind("id", aggregateId)
                .bind("before", before)
                .bind("limit", limit + 1)
                .map((row, ctx) -> new HistoryEntry(
                        row.getLong("version"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("event"),
                        row.getObject("causation_id", UUID.class),
                        EventJson.parse(row.getString("changes"))))
                .list());
        long earliest = rows.isEmpty() ? before : rows.get(rows.size() - 1).version();
        if (creation != null && rows.size() <= limit && earliest > 1) {
            rows.add(creation.get());
        }
        return Page.of(rows, limit, row -> new Object[] {row.version()}, row -> row);
    }
}

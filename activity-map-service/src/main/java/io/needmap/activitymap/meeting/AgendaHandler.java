package io.needmap.activitymap.meeting;

import io.needmap.activitymap.meeting.AgendaSubjectRepository.Subject;
import io.needmap.activitymap.rows.Required;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.consume.Newest;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Claims, responses to objections, requests, criteria and their power, leads, themes and their trends, for the agenda. */
@ApplicationScoped
class AgendaHandler implements EventHandler {

    private static final Map<String, Function<EventEnvelope, Subject>> SUBJECTS = Stream.of(
                    kinds(
                            "materials",
                            AgendaHandler::claim,
                            "claim-changed",
                            "claim-substantiated",
                            "claim-challenged",
                            "claim-lapsed"),
                    kinds(
                            "materials",
                            AgendaHandler::response,
                            "response-drafted",
                            "response-approved",
                            "response-retired"),
                    kinds(
                            "materials",
                            AgendaHandler::request,
                            "request-received",
                            "request-changed",
                            "request-answered",
                            "request-withdrawn"),
                    kinds("interview", AgendaHandler::theme, "theme-changed"),
                    kinds("interview", AgendaHandler::trend, "trend-changed"),
                    kinds(
                            "leads",
                            AgendaHandler::criterion,
                            "criterion-drafted",
                            "criterion-changed",
                            "criterion-activated",
                            "criterion-retired"),
                    kinds("leads", AgendaHandler::power, "power-assessed"),
                    kinds(
                            "leads",
                            AgendaHandler::lead,
                            "lead-opened",
                            "lead-enriching",
                            "lead-qualified",
                            "lead-handed-over",
                            "lead-accepted",
                            "lead-rejected",
                            "lead-working",
                            "lead-opportunity",
                            "lead-won",
                            "lead-lost",
                            "lead-disqualified",
                            "lead-expired",
                            "lead-recycled"))
            .flatMap(kinds -> kinds.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** The parts of all these events that the agenda uses. */
    record Told(
            @Nullable String text,
            @Nullable String question,
            @Nullable String objection,
            @Nullable String wish,
            @Nullable String name,
            @Nullable String themeName,
            @Nullable String regionCode,
            @Nullable Integer reps,
            @Nullable String state,
            @Nullable UUID themeId,
            @Nullable Integer openChallenges,
            @Nullable Boolean contradicted,
            @Nullable Integer won,
            @Nullable Integer lost,
            @Nullable List<UUID> statementIds,
            @Nullable Instant createdAt,
            @Nullable Instant stateSince,
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant firstTouchAt,
            @Nullable Instant firstTouchDueAt,
            @Nullable Reason reason) {}

    /** Why a lead was given back. */
    record Reason(@Nullable String code) {}

    private final AgendaSubjectRepository subjects;

    AgendaHandler(AgendaSubjectRepository subjects) {
        this.subjects = subjects;
    }

    @Override
    public Set<EventType> events() {
        return SUBJECTS.keySet().stream().map(AgendaHandler::eventType).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        var rows = events.stream()
                .map(event -> Objects.requireNonNull(SUBJECTS.get(event.type())).apply(event))
                .toList();
        subjects.put(Newest.of(rows, Subject::key, Subject::sequence));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("agenda_subject");
    }

    private static Map<String, Function<EventEnvelope, Subject>> kinds(
            String service, Function<EventEnvelope, Subject> subject, String... events) {
        return Stream.of(events)
                .collect(Collectors.toMap(event -> "io.needmap." + service + "." + event + ".v1", event -> subject));
    }

    /** {@code io.needmap.leads.lead-won.v1} is told on the topic of leads, and trends on that of themes. */
    private static EventType eventType(String type) {
        int dot = type.indexOf('.', "io.needmap.".length());
        String service = type.substring("io.needmap.".length(), dot);
        String event = type.substring(dot + 1, type.lastIndexOf('.'));
        String family = event.substring(0, event.indexOf('-'));
        return EventType.of(service, family.equals("trend") ? "theme" : family, event);
    }

    private static Subject claim(EventEnvelope event) {
        var told = EventJson.data(event, Told.class);
        return subject("CLAIM", event, told, told.text(), event.time())
                .weighing(Objects.requireNonNullElse(told.openChallenges(), 0));
    }

    private static Subject response(EventEnvelope event) {
        var told = EventJson.data(event, Told.class);
        return subject("RESPONSE", event, told, told.objection(), told.createdAt());
    }

    private static Subject request(EventEnvelope event) {
        var told = EventJson.data(event, Told.class);
        return subject("REQUEST", event, told, told.wish(), told.receivedAt()).until(told.dueAt(), false);
    }

    private static Subject theme(EventEnvelope event) {
        var told = EventJson.data(event, Told.class);
        return new Subject(
                "THEME",
                event.subject(),
                event.sequenceNumber(),
                "NAMED",
                Objects.requireNonNullElse(told.name(), ""),
                event.subject(),
                event.time(),
                0,
                null,
                false,
                null);
    }

    private static Subject trend(EventEnvelope event) {
        var told = EventJson.data(event, Told.class);
        return subject("TREND", event, told, told.themeName(), null)
                .weighing(Objects.requireNonNullElse(told.reps(), 0));
    }

    private static Subject criterion(EventEnvelope event) {
        var told = EventJson.data(event, Told.class);
        int asked = told.statementIds() == null ? 0 : told.statementIds().size();
        return subject("CRITERION", event, told, told.question(), told.createdAt())
                .weighing(asked);
    }

    /** A criterion that is asked for although its answers turned out to mean the contrary of what was declared. */
    private static Subject power(EventEnvelope event) {
        var told = EventJson.data(event, Told.class);
        boolean contradicted = "ACTIVE".equals(told.state()) && Boolean.TRUE.equals(told.contradicted());
        int ended = Objects.requireNonNullElse(told.won(), 0) + Objects.requireNonNullElse(told.lost(), 0);
        return new Subject(
                        "POWER",
                        event.subject(),
                        event.sequenceNumber(),
                        contradicted ? "CONTRADICTED" : "AS_DECLARED",
                        Objects.requireNonNullElse(told.question(), ""),
                        null,
                        event.time(),
                        0,
                        null,
                        false,
                        null)
                .weighing(ended);
    }

    private static Subject lead(EventEnvelope event) {
        var told = EventJson.data(event, Told.class);
        boolean withoutContext =
                told.reason() != null && "MISSING_CONTEXT".equals(told.reason().code());
        return subject("LEAD", event, told, null, told.stateSince())
                .weighing(withoutContext ? 1 : 0)
                .until(told.firstTouchDueAt(), told.firstTouchAt() != null);
    }

    private static Subject subject(
            String kind, EventEnvelope event, Told told, @Nullable String title, @Nullable Instant since) {
        return new Subject(
                kind,
                event.subject(),
                event.sequenceNumber(),
                Required.of(told.state(), "state"),
                Objects.requireNonNullElse(title, ""),
                told.themeId(),
                Objects.requireNonNullElse(since, event.time()),
                0,
                null,
                false,
                told.regionCode());
    }
}

package io.needmap.activitymap.meeting;

import io.needmap.activitymap.meeting.AgendaRepository.Row;
import io.needmap.activitymap.meeting.AgendaResponse.AgendaItem;
import io.needmap.activitymap.meeting.AgendaResponse.AgendaPoint;
import io.needmap.kit.consume.Freshness;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Candour;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What a meeting has to look at, by rule. */
@ApplicationScoped
@Transactional
class AgendaService {

    private static final Set<AgendaRule> COUNTS_REPS = EnumSet.of(AgendaRule.THEME_EMERGING, AgendaRule.DRAFT_REVIEWED);

    private final MeetingRepository meetings;
    private final AgendaRepository agenda;
    private final AgendaSettings settings;
    private final Freshness freshness;
    private final Candour candour;
    private final Clock clock;

    AgendaService(
            MeetingRepository meetings,
            AgendaRepository agenda,
            AgendaSettings settings,
            Freshness freshness,
            Candour candour,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.settings = settings;
        this.freshness = freshness;
        this.candour = candour;
        this.clock = clock;
    }

    AgendaResponse read(UUID meetingId) {
        if (meetings.find(meetingId).isEmpty()) {
            throw ProblemException.notFound("meeting", meetingId);
        }
        var now = clock.instant();
        var rows = agenda.agenda(
                now, now.minus(settings.handOver()), now.minus(settings.broken()), now.minus(settings.recent()));
        Map<AgendaRule, AgendaPoint> points = new EnumMap<>(AgendaRule.class);
        for (Row row : rows) {
            points.computeIfAbsent(
                            row.rule(), rule -> new AgendaPoint(rule, rule.reason(), row.count(), new ArrayList<>()))
                    .items()
                    .add(item(row));
        }
        var age = freshness.age();
        return new AgendaResponse(meetingId, List.copyOf(points.values()), age.asOf(), age.lagSeconds(), age.stale());
    }

    private AgendaItem item(Row row) {
        boolean suppressed =
                COUNTS_REPS.contains(row.rule()) && candour.suppresses(Objects.requireNonNullElse(row.number(), 0));
        return new AgendaItem(
                row.id(),
                row.title(),
                row.since(),
                row.dueAt(),
                row.settledAt(),
                row.owner(),
                suppressed ? null : row.number(),
                suppressed ? null : row.regionCode());
    }
}

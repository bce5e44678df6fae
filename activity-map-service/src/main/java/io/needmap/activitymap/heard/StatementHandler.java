package io.needmap.activitymap.heard;

import io.needmap.activitymap.inbox.RulePlacements;
import io.needmap.activitymap.need.Assessment;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.consume.Newest;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Statements: activities go to the inbox, or to the activity that the rep named; goals and objections belong to them;
 * lingo is for the glossary.
 */
@ApplicationScoped
class StatementHandler implements EventHandler {

    private static final EventType RECORDED = EventType.of("interview", "statement", "statement-recorded");
    private static final EventType CORRECTED = EventType.of("interview", "statement", "statement-corrected");
    private static final EventType ERASED = EventType.of("interview", "statement", "statement-erased");
    private static final Set<String> KINDS = Set.of("ACTIVITY", "GOAL", "OBJECTION", "LINGO");

    private final StatementRepository statements;
    private final RulePlacements rules;
    private final Assessment assessment;

    StatementHandler(StatementRepository statements, RulePlacements rules, Assessment assessment) {
        this.statements = statements;
        this.rules = rules;
        this.assessment = assessment;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(RECORDED, CORRECTED, ERASED);
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        var rows = new ArrayList<StatementRow>(events.size());
        for (var event : events) {
            var row = event.type().equals(ERASED.type()) ? StatementRow.erased(event) : StatementRow.of(event);
            if (row.erased() || KINDS.contains(row.kind())) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        var named = statements.put(Newest.of(rows, StatementRow::id, StatementRow::sequence));
        if (!named.isEmpty()) {
            rules.placeWaitingFor(named);
        }
    }

    @Override
    public void settle() {
        assessment.settle();
    }

    /** With the tallies, which are made of statements and interviews, and the window, so that all is counted again. */
    @Override
    public List<String> replicaTables() {
        return List.of(
                "statement",
                "evidence",
                "activity_transition",
                "statement_tally",
                "rep_tally",
                "rep_rating",
                "reassessment_note",
                "pending_activity",
                "assessment_window");
    }
}

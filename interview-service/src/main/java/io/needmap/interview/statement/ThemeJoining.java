package io.needmap.interview.statement;

import io.needmap.interview.theme.Themes;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts statements of the field kinds together under a theme: a new version of each, all or none. */
@ApplicationScoped
@Transactional
class ThemeJoining {

    private static final Set<StatementKind> FIELD_KINDS = EnumSet.of(
            StatementKind.OBJECTION,
            StatementKind.PROSPECT_WORRY,
            StatementKind.TREND,
            StatementKind.COMPETITOR_PITCH,
            StatementKind.HOME_OFFICE_ASK);

    private final ThemeJoiningRepository statements;
    private final Themes themes;
    private final Journal journal;
    private final Cause cause;
    private final Clock clock;

    ThemeJoining(ThemeJoiningRepository statements, Themes themes, Journal journal, Cause cause, Clock clock) {
        this.statements = statements;
        this.themes = themes;
        this.journal = journal;
        this.cause = cause;
        this.clock = clock;
    }

    JoinResponse join(UUID themeId, JoinRequest request) {
        themes.requireFound(themeId);
        var ids = request.statementIds().stream().distinct().toList();
        var before = statements.forChange(ids).stream().collect(Collectors.toMap(Statement::id, Function.identity()));
        for (int i = 0; i < ids.size(); i++) {
            requireOfField(before.get(ids.get(i)), "/statementIds/%d".formatted(i));
        }
        var joining = ids.stream()
                .filter(id -> !themeId.equals(
                        Objects.requireNonNull(before.get(id)).content().themeId()))
                .toList();
        var after = statements.join(themeId, joining, cause.actor(), clock.instant());
        journal.recordAll(after.stream()
                .map(statement -> Change.changed(
                        StatementEvents.CORRECTED,
                        statement.id(),
                        StatementResponse.of(Objects.requireNonNull(before.get(statement.id()))),
                        StatementResponse.of(statement)))
                .toList());
        return new JoinResponse(themeId, joining);
    }

    private static void requireOfField(@Nullable Statement statement, String pointer) {
        if (statement == null) {
            throw ProblemException.field(CommonProblem.UNKNOWN_REFERENCE, pointer, "no statement has this id");
        }
        if (!FIELD_KINDS.contains(statement.kind())) {
            throw ProblemException.field(
                    StatementProblem.FIELD_NOT_OF_KIND, pointer, "a %s has no theme".formatted(statement.kind()));
        }
    }
}

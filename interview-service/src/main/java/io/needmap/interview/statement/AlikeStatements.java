package io.needmap.interview.statement;

import io.needmap.interview.meaning.HeardMeanings;
import io.needmap.interview.meaning.SuggestionSettings;
import io.needmap.interview.theme.Themes;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Cause;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.similarity.Likeness;
import io.needmap.similarity.Likenesses;
import io.needmap.similarity.Point;
import io.needmap.similarity.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Suggests statements without a theme that mean the same as a theme, or as another statement. */
@ApplicationScoped
@Transactional
class AlikeStatements {

    private static final String ENGLISH = "en";

    private final AlikeRepository alike;
    private final StatementSearchRepository statements;
    private final Themes themes;
    private final CandidStatements candid;
    private final HeardMeanings meanings;
    private final SuggestionSettings settings;
    private final Cause cause;
    private final Clock clock;

    AlikeStatements(
            AlikeRepository alike,
            StatementSearchRepository statements,
            Themes themes,
            CandidStatements candid,
            HeardMeanings meanings,
            SuggestionSettings settings,
            Cause cause,
            Clock clock) {
        this.alike = alike;
        this.statements = statements;
        this.themes = themes;
        this.candid = candid;
        this.meanings = meanings;
        this.settings = settings;
        this.cause = cause;
        this.clock = clock;
    }

    Page<AlikeStatementResponse> toTheme(UUID themeId, @Nullable String pageToken, int limit) {
        String name = themes.requireFound(themeId);
        var known = new ArrayList<>(alike.ofTheme(themeId, settings.standing()));
        known.addAll(alike.nameOf(themeId));
        return page(known, meanings.ask(name), themeId, pageToken, limit);
    }

    Page<AlikeStatementResponse> toStatement(UUID statementId, @Nullable String pageToken, int limit) {
        var content = requireFound(statementId).content();
        boolean english = content.language() == null || content.language().equals(ENGLISH);
        var meaning = english ? meanings.ask(content.quote()) : null;
        return page(alike.of(statementId), meaning, statementId, pageToken, limit);
    }

    /** From now on the statements are no more suggested for the theme. */
    void dismissFromTheme(UUID themeId, DismissRequest request) {
        themes.requireFound(themeId);
        alike.dismiss(themeId, known(request), clock.instant(), cause.actor());
    }

    /** From now on the statements are no more suggested for each other. */
    void dismissFromStatement(UUID statementId, DismissRequest request) {
        requireFound(statementId);
        alike.dismissBothWays(statementId, known(request), clock.instant(), cause.actor());
    }

    private Statement requireFound(UUID statementId) {
        return statements.statements(List.of(statementId)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("statement", statementId));
    }

    private List<UUID> known(DismissRequest request) {
        var ids = request.statementIds().stream().distinct().toList();
        var found = statements.statements(ids).stream().map(Statement::id).collect(Collectors.toSet());
        for (int i = 0; i < request.statementIds().size(); i++) {
            if (!found.contains(request.statementIds().get(i))) {
                throw ProblemException.field(
                        CommonProblem.UNKNOWN_REFERENCE, "/statementIds/%d".formatted(i), "no statement has this id");
            }
        }
        return ids;
    }

    private Page<AlikeStatementResponse> page(
            List<Text> known, @Nullable Point meaning, UUID subject, @Nullable String pageToken, int limit) {
        var after = PageToken.parse(pageToken, 2);
        double similarity = after == null ? 0 : after.number(0);
        var id = after == null ? null : after.uuid(1);
        var rest = likenesses(known, meaning, subject).stream()
                .filter(one -> id == null
                        || one.similarity() < similarity
                        || (one.similarity() == similarity && one.id().compareTo(id) < 0))
                .limit(limit + 1L)
                .toList();
        var page = Page.of(rest, limit, one -> new Object[] {one.similarity(), one.id()}, one -> one);
        return new Page<>(show(page.items()), page.nextPageToken());
    }

    /** By their words in every language, by their meaning in English. */
    private List<Likeness> likenesses(List<Text> known, @Nullable Point meaning, UUID subject) {
        var candidates = alike.withoutTheme(subject, settings.newest());
        if (meaning == null) {
            return Likenesses.of(known, candidates, settings.enough());
        }
        var meant = candidates.stream()
                .map(text -> new Text(text.id(), text.words(), meanings.of(text.id())))
                .toList();
        var all = new ArrayList<>(known);
        all.add(new Text(subject, Set.of(), meaning));
        return Likenesses.of(all, meant, settings.enough());
    }

    private List<AlikeStatementResponse> show(List<Likeness> likenesses) {
        var found = statements.statements(likenesses.stream().map(Likeness::id).toList()).stream()
                .collect(Collectors.toMap(Statement::id, Function.identity()));
        var view = candid.view();
        return likenesses.stream()
                .flatMap(one ->
                        Optional.ofNullable(found.get(one.id())).map(statement -> show(one, statement, view)).stream())
                .toList();
    }

    private static AlikeStatementResponse show(
            Likeness likeness, Statement statement, UnaryOperator<StatementResponse> view) {
        String quote = statement.content().quote();
        var words = likeness.words().stream()
                .map(word -> Surfaces.of(word.substring(word.indexOf(':') + 1), quote))
                .distinct()
                .toList();
        return new AlikeStatementResponse(likeness.similarity(), words, view.apply(StatementResponse.of(statement)));
    }
}

package io.needmap.interview.statement;

import io.needmap.interview.glossary.Glossary;
import io.needmap.interview.placement.Placements;
import io.needmap.kit.journal.History;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads statements, with their place on the map, as much of them as the caller may know. */
@ApplicationScoped
@Transactional
class StatementQueries {

    private final StatementRepository statements;
    private final Placements placements;
    private final History history;
    private final CandidStatements candid;
    private final StatementSearchRepository searches;
    private final Glossary glossary;

    StatementQueries(
            StatementRepository statements,
            Placements placements,
            History history,
            CandidStatements candid,
            StatementSearchRepository searches,
            Glossary glossary) {
        this.glossary = glossary;
        this.searches = searches;
        this.statements = statements;
        this.placements = placements;
        this.history = history;
        this.candid = candid;
    }

    PlacedStatementResponse get(UUID id) {
        return place(List.of(find(id))).get(0);
    }

    Page<PlacedStatementResponse> list(
            StatementFilter filter, boolean newestFirst, @Nullable String pageToken, int limit) {
        if (filter.attributes() && candid.unattributed()) {
            throw new ProblemException(
                    StatementProblem.UNATTRIBUTED, "filter by kind, region, transition, theme or activity");
        }
        if (!candid.mayNarrowTo(filter.regionCode(), filter.from(), filter.to())) {
            return new Page<>(List.of(), null);
        }
        var page = Page.of(
                statements.page(filter, newestFirst, PageToken.afterId(pageToken), limit),
                limit,
                s -> new Object[] {s.id()},
                s -> s);
        return new Page<>(place(page.items()), page.nextPageToken());
    }

    /** Statements that hold the words, or what the glossary has for them, the best first. */
    Page<FoundStatementResponse> search(StatementSearch search, @Nullable String pageToken, int limit) {
        var after = PageToken.parse(pageToken, 2);
        if (!candid.mayNarrowTo(search.regionCode(), null, null)) {
            return new Page<>(List.of(), null);
        }
        var last = after == null ? null : new StatementSearchRepository.Last(after.number(0), after.uuid(1));
        var ways = new ArrayList<>(List.of(search.q()));
        glossary.otherwise(SearchText.parts(search.q())).forEach(way -> ways.add(SearchText.typed(way)));
        var page =
                Page.of(searches.find(search, ways, last, limit), limit, f -> new Object[] {f.rank(), f.id()}, f -> f);
        var ranks =
                page.items().stream().map(StatementSearchRepository.Found::rank).iterator();
        var found = place(searches.statements(
                page.items().stream().map(StatementSearchRepository.Found::id).toList()));
        return new Page<>(
                found.stream()
                        .map(s -> new FoundStatementResponse(ranks.next(), s.statement(), s.placement()))
                        .toList(),
                page.nextPageToken());
    }

    Page<PlacedStatementResponse> listOf(UUID interviewId, @Nullable String pageToken, int limit) {
        if (!statements.interviewExists(interviewId)) {
            throw ProblemException.notFound("interview", interviewId);
        }
        return list(
                new StatementFilter(null, null, null, interviewId, null, null, null, null), false, pageToken, limit);
    }

    Page<StatementVersionResponse> versions(UUID id, @Nullable String pageToken, int limit) {
        find(id);
        var after = PageToken.parse(pageToken, 1);
        var rows = statements.versionsBefore(id, after == null ? Long.MAX_VALUE : after.whole(0), limit);
        var view = candid.earlier();
        return Page.of(rows, limit, v -> new Object[] {v.version()}, v -> view.apply(StatementVersionResponse.of(v)));
    }

    Page<StatementHistoryResponse> history(UUID id, @Nullable String pageToken, int limit) {
        find(id);
        var page = history.of(id, pageToken, limit);
        return new Page<>(page.items().stream().map(candid::show).toList(), page.nextPageToken());
    }

    private Statement find(UUID id) {
        return statements.find(id).orElseThrow(() -> ProblemException.notFound("statement", id));
    }

    /** One query for the places of all statements; a goal stands where the activity statement stands. */
    private List<PlacedStatementResponse> place(List<Statement> page) {
        var places = placements.of(page.stream().map(StatementQueries::placedAs).toList());
        var view = candid.view();
        return page.stream()
                .map(s -> new PlacedStatementResponse(view.apply(StatementResponse.of(s)), places.get(placedAs(s))))
                .toList();
    }

    private static UUID placedAs(Statement statement) {
        UUID of = statement.content().ofStatementId();
        return of == null ? statement.id() : of;
    }
}

package io.needmap.interview.theme;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.interview.filter.Filter;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class: every method answers with records built inside its transaction. */
@ApplicationScoped
@Transactional
class ThemeService {

    private final ThemeRepository themes;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final MergePatch patches;

    ThemeService(ThemeRepository themes, Creations creations, Journal journal, History history, MergePatch patches) {
        this.themes = themes;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.patches = patches;
    }

    Creation<ThemeResponse> create(ThemeRequest request, @Nullable String key) {
        return creations.once(
                "themes",
                key,
                request.id(),
                request,
                id -> themes.find(id).map(ThemeResponse::of),
                id -> insert(Theme.create(id, request)));
    }

    private ThemeResponse insert(Theme theme) {
        requireFreeName(theme);
        themes.insert(theme);
        var response = ThemeResponse.of(theme);
        journal.record(Change.created(ThemeEvents.CHANGED, theme.id(), response));
        return response;
    }

    private void requireFreeName(Theme theme) {
        if (themes.nameTaken(theme)) {
            throw ProblemException.field(CommonProblem.ALREADY_EXISTS, "/name", "join the theme that has this name");
        }
    }

    ThemeResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        var before = themes.getForChange(id);
        Etags.require(ifMatch, before.version());
        var request = patches.apply(ThemeResponse.of(before).toRequest(), patch, ThemeRequest.class);
        var theme = before.change(request);
        requireFreeName(theme);
        themes.update(theme);
        var after = ThemeResponse.of(theme);
        journal.record(Change.changed(ThemeEvents.CHANGED, id, ThemeResponse.of(before), after));
        return after;
    }

    ThemeResponse get(UUID id) {
        return themes.find(id).map(ThemeResponse::of).orElseThrow(() -> ProblemException.notFound("theme", id));
    }

    Page<ThemeResponse> list(@Nullable String pageToken, int limit) {
        var filter = Filter.after("id", PageToken.afterId(pageToken));
        return Page.of(themes.page(filter, limit), limit, row -> new Object[] {row.id()}, ThemeResponse::of);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}

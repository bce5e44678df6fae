package io.needmap.leads.proposal;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.security.Candour;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Suggests declared weights from what reps said: what more of them want to know weighs more. A person declares. */
@ApplicationScoped
@Transactional
class WeightSuggestions {

    private final WeightSuggestionRepository suggestions;
    private final Candour candour;
    private final Freshness freshness;

    WeightSuggestions(WeightSuggestionRepository suggestions, Candour candour, Freshness freshness) {
        this.suggestions = suggestions;
        this.candour = candour;
        this.freshness = freshness;
    }

    private WeightSuggestionResponse candid(WeightSuggestionRepository.Asked asked) {
        boolean fewHeard = candour.suppresses((int) asked.heardReps());
        return fewHeard || candour.suppresses((int) asked.reps())
                ? WeightSuggestionResponse.withheld(asked, fewHeard)
                : WeightSuggestionResponse.of(asked);
    }

    /** By code. */
    AnalysisPage<WeightSuggestionResponse> list(@Nullable String pageToken, int limit) {
        var token = PageToken.parse(pageToken, 1);
        var rows = suggestions.askedAfter(token == null ? null : token.text(0), limit);
        var page = Page.of(rows, limit, a -> new Object[] {a.criterionCode()}, this::candid);
        return AnalysisPage.of(page, freshness.age());
    }
}

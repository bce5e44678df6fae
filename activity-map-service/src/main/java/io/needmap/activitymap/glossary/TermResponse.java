package io.needmap.activitymap.glossary;

import io.needmap.activitymap.glossary.TermRequest.VariantRequest;
import io.needmap.kit.aggregate.Versioned;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A term as everybody sees it, and the data of its events. */
record TermResponse(
        UUID id, long version, String term, @Nullable String meaning, TermState state, List<VariantResponse> variants)
        implements Versioned {

    /** What reps say instead, in one region or everywhere. */
    record VariantResponse(String text, @Nullable String regionCode) {}

    static TermResponse of(Term term) {
        var variants = term.variants().stream()
                .map(v -> new VariantResponse(v.text(), v.regionCode()))
                .toList();
        return new TermResponse(term.id(), term.version(), term.term(), term.meaning(), term.state(), variants);
    }

    TermChange toChange() {
        return new TermChange(
                term,
                meaning,
                variants.stream()
                        .map(v -> new VariantRequest(v.text(), v.regionCode()))
                        .toList());
    }
}

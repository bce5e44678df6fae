package io.needmap.activitymap.glossary;

import io.needmap.activitymap.glossary.TermRequest.VariantRequest;
import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/** What something is called in common, whatever it is called in the field. */
record Term(
        UUID id,
        long version,
        String term,
        @Nullable String meaning,
        TermState state,

        @Json List<Variant> variants) implements Aggregate {

    /** Another word for it, in one region or everywhere. */
    record Variant(String text, @Nullable String regionCode) {

        String key() {
            return Term.key(text);
        }
    }

    static Term agree(UUID id, TermRequest request) {
        return new Term(
                id,
                1,
                request.term().strip(),
                request.meaning(),
                TermState.AGREED,
                variants(request.term(), request.variants()));
    }

    Term change(TermChange change) {
        requireAgreed();
        return new Term(
                id,
                version + 1,
                change.term().strip(),
                change.meaning(),
                state,
                variants(change.term(), change.variants()));
    }

    Term retire() {
        requireAgreed();
        return new Term(id, version + 1, term, meaning, TermState.RETIRED, variants);
    }

    /** Two words are the same when they differ in case and spacing only. */
    static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private void requireAgreed() {
        if (state != TermState.AGREED) {
            throw ProblemException.state("the term", state, List.of(TermState.AGREED));
        }
    }

    private static List<Variant> variants(String term, List<VariantRequest> requests) {
        var variants = requests.stream()
                .map(v -> new Variant(v.text().strip(), v.regionCode()))
                .toList();
        if (variants.stream().anyMatch(v -> v.key().equals(key(term)))) {
            throw GlossaryProblem.variantIsTheTerm();
        }
        if (variants.stream()
                        .map(v -> List.of(v.key(), String.valueOf(v.regionCode())))
                        .distinct()
                        .count()
                < variants.size()) {
            throw GlossaryProblem.variantTaken();
        }
        return variants;
    }
}

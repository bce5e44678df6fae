package io.needmap.leads.source;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a source brings: names, leads, and what its names lack.
 *
 * @param sourceType null for names that no list brought
 * @param names all that it brought
 * @param leads that were handed over to Sales
 * @param waiting names that are not qualified yet
 * @param ready those of them that know enough
 * @param missing by active criterion, the one that most of them lack first
 */
record SourceGapResponse(
        @Nullable String sourceType,
        @Nullable String sourceName,
        long names,
        long leads,
        long won,
        long waiting,
        long ready,
        List<MissingOfSource> missing) {

    /**
     * What waiting names of a source lack.
     *
     * @param names without an answer
     * @param gained names that could be qualified if it were asked
     */
    record MissingOfSource(UUID criterionId, String criterionCode, long names, long gained) {}
}

package io.needmap.leads.source;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a source brings: names, leads, and what its names lack.
 *
 * @param sourceType null for names that no list brought
 * @param names all that it brought
 * @param leads that were handed over to Sales
 * @param waiting names that are not qualified yet
 * @param ready those of them that know enough
 * @param refused those of them that cannot be qualified whatever else is answered: they opted out, or gave a knock-out
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
        long refused,
        List<MissingOfSource> missing) {

    /**
     * What waiting names of a source lack.
     *
     * @param names without an answer
     * @param refusedShare ρₛ, the share of the source's answers to it that are to be expected to be knock-outs; null when
     *     none can be
     * @param gained names to be expected that could be qualified if it were asked: (1 − ρₛ) of those that lack nothing else
     */
    record MissingOfSource(
            UUID criterionId,
            String criterionCode,
            long names,

            @Schema(
                    description =
                            "The share of the source's answers to it that are knock-outs, 0 to 1, with few answers"
                                    + " drawn to that of all sources; null when none can be")
            @Nullable
            Double refusedShare,

            @Schema(
                    description = "Names to be expected that could be qualified if this were answered: those that lack"
                            + " nothing else, did not opt out and gave no knock-out, less the share above")
            long gained) {}
}

package io.needmap.leads.namelist;

import io.needmap.leads.listfile.Reading;
import io.needmap.leads.name.IntakeMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Where names came from, and how their file is read.
 *
 * @param id also the id of the job that reads the file
 * @param reading how its file was understood; null of lists that are older than that
 * @param mappingGiven whether the uploader said the mapping; otherwise it was proposed
 * @param phoneRegion where phone numbers without a country code are from
 * @param committedAs of a dry run: the list that was made of it
 */
record NameList(
        UUID id,
        String sourceType,
        String sourceName,
        LocalDate sourceDate,
        @Nullable String offer,
        @Nullable String promised,
        String consentBasis,
        IntakeMode mode,
        @Json Map<String, String> mapping,
        boolean mappingGiven,
        @Json @Nullable Reading reading,
        @Nullable String phoneRegion,
        @Nullable UUID committedAs) {

    static NameList of(
            UUID id, SourceRequest source, NewNameList request, Mapping mapping, boolean given, Reading reading) {
        return new NameList(
                id,
                source.type(),
                source.name(),
                source.date(),
                source.offer(),
                source.promised(),
                source.consentBasis(),
                request.modeOrDefault(),
                mapping.byColumn(),
                given,
                reading,
                request.phoneRegion(),
                null);
    }

    /** What was asked for, for real this time. */
    NewNameList forReal() {
        return new NewNameList(source(), mappingGiven ? mapping : null, mode, phoneRegion, false);
    }

    SourceRequest source() {
        return new SourceRequest(sourceType, sourceName, sourceDate, offer, promised, consentBasis);
    }

    Mapping howToRead() {
        return new Mapping(mapping, !mappingGiven && mapping.isEmpty());
    }
}

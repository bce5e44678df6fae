package io.needmap.leads.name;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A name as its readers see it.
 *
 * @param nameListId the list that brought it first
 * @param leadId its current cycle
 * @param state where it stands in that cycle
 * @param erasedAt when the person asked to be forgotten
 * @param answers what is known in that cycle, by criterion code
 */
record NameResponse(
        UUID id,
        long version,
        @Nullable String externalId,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String fullName,
        @Nullable String company,
        @Nullable String title,
        @Nullable String country,
        boolean doNotContact,
        @Nullable String consent,
        Map<String, String> attributes,
        @Nullable UUID nameListId,
        UUID leadId,
        CycleState state,
        List<AnswerResponse> answers,
        Instant createdAt,
        @Nullable Instant erasedAt)
        implements Versioned {

    /** What no event carries: nobody needs it to know that a name changed. */
    static final Set<String> PERSONAL = Set.of(
            "email",
            "phone",
            "givenName",
            "familyName",
            "fullName",
            "company",
            "title",
            "country",
            "consent",
            "attributes",
            "answers");

    static NameResponse of(Name name, List<AnswerResponse> answers) {
        var fields = name.fields();
        return new NameResponse(
                name.id(),
                name.version(),
                fields.externalId(),
                fields.email(),
                fields.phone(),
                fields.givenName(),
                fields.familyName(),
                fields.wholeName(),
                fields.company(),
                fields.title(),
                fields.country(),
                fields.isOptedOut(),
                fields.consent(),
                fields.attributes() == null ? Map.of() : fields.attributes(),
                name.nameListId(),
                name.leadId(),
                name.state(),
                answers,
                name.createdAt(),
                name.erasedAt());
    }
}

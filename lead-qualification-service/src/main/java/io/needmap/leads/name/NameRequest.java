package io.needmap.leads.name;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A name as another application says it; null is «not said».
 *
 * @param id chosen by the client, or none
 * @param externalId the CRM's id
 * @param fullName made of given and family name when it is not said
 * @param doNotContact true opts out, for good
 * @param consent on which basis the person may be contacted
 * @param attributes whatever else the source knows
 * @param answers what is known about it
 */
record NameRequest(
        @Nullable UUID id,
        @Nullable @Size(min = 1, max = 200) String externalId,

        @Nullable @Size(max = 320) @EmailAddress String email,

        @Nullable @Size(min = 1, max = 50) String phone,
        @Nullable @Size(min = 1, max = 200) String givenName,
        @Nullable @Size(min = 1, max = 200) String familyName,
        @Nullable @Size(min = 1, max = 400) String fullName,
        @Nullable @Size(min = 1, max = 300) String company,
        @Nullable @Size(min = 1, max = 200) String title,
        @Nullable @Size(min = 1, max = 100) String country,
        @Nullable Boolean doNotContact,
        @Nullable @Size(min = 1, max = 200) String consent,

        @Nullable @Size(max = 500) Map<@Size(min = 1, max = 200) String, @NotNull @Size(max = 5000) String> attributes,

        @Nullable @Size(max = 200) List<@NotNull @Valid AnswerRequest> answers) {

    NameFields fields() {
        return new NameFields(
                externalId,
                email,
                phone,
                givenName,
                familyName,
                fullName,
                company,
                title,
                country,
                doNotContact,
                consent,
                attributes);
    }

    List<AnswerRequest> answersOrNone() {
        return answers == null ? List.of() : answers;
    }
}

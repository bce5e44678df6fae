package io.needmap.leads.namelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.needmap.kit.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    @ParameterizedTest
    @CsvSource({
        "E-Mail, email",
        "EMAIL_ADDRESS, email",
        "Work email, email",
        "Mobile, phone",
        "Tel., phone",
        "First Name, givenName",
        "firstName, givenName",
        "Surname, familyName",
        "Name, fullName",
        "Organisation, company",
        "Account Name, company",
        "Job title, title",
        "Opt-out, doNotContact",
        "Email Opt Out, doNotContact",
        "HasOptedOutOfEmail, doNotContact",
        "hs_email_optout, doNotContact",
        "Prénom, givenName",
        "CRM ID, externalId",
        "external_id, externalId",
        "answer:BUDGET, answer:BUDGET",
        "Booth, attribute"
    })
    void aHeadingProposesItsField(String heading, String field) {
        assertThat(Mapping.proposed(List.of(heading)).byColumn()).containsEntry(heading, field);
    }

    @Test
    void aFieldIsTakenByTheFirstColumnThatIsCalledSo() {
        assertThat(Mapping.proposed(List.of("email", "mail", "x")).byColumn())
                .isEqualTo(Map.of("email", "email", "mail", "attribute", "x", "attribute"));
    }

    @Test
    void noColumnOfOptOutsIsOverlooked() {
        var mapping = Mapping.proposed(List.of("email", "Do Not Call", "Email Opt Out"));
        assertThat(mapping.byColumn())
                .containsEntry("Do Not Call", "doNotContact")
                .containsEntry("Email Opt Out", "doNotContact");
        mapping.check(List.of("email", "Do Not Call", "Email Opt Out"), Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Nobody, email, UNKNOWN_COLUMN",
        "b, colour, UNKNOWN_FIELD_OF_NAME",
        "b, email, FIELD_MAPPED_TWICE",
        "b, answer:NONE, UNKNOWN_CRITERION"
    })
    void aMappingThatCannotBeCarriedOutIsRefused(String column, String field, String code) {
        var mapping = Mapping.given(Map.of("a", "email", column, field));
        assertThatThrownBy(() -> mapping.check(List.of("a", "b"), Set.of("BUDGET")))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.type().name()).isEqualTo(code);
                    assertThat(e.errors().get(0).pointer()).startsWith("/mapping/");
                });
    }

    @Test
    void aListOfNobodyIsRefused() {
        assertThatThrownBy(() -> Mapping.proposed(List.of("colour", "size")).check(List.of("colour", "size"), Set.of()))
                .hasMessageContaining("externalId, email or phone");
    }
}

package io.needmap.leads.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void namesThatAreNearlyTheSameMayBeTheSamePerson() {
        assertThat(alike(
                        name("Anna-Maria Müller", "Firm Ltd", null, null),
                        name("Anna Maria Muller", "Firm", null, null)))
                .isTrue();
        assertThat(alike(
                        name("Jon Smith", "Acme", "+493012345678", null),
                        name("John Smith", null, "+493012345678", null)))
                .isTrue();
        assertThat(alike(name("Ada Lee", "Acme", null, null), name("Ada Lee", "Other", null, null)))
                .isFalse();
        assertThat(alike(
                        name("Ada Lee", "Acme", "+493012345678", null), name("Ben Kim", "Acme", "+493012345678", null)))
                .isFalse();
    }

    @Test
    void whereNoPersonIsSaidThePlaceTells() {
        assertThat(alike(
                        name(null, "Little House", null, "12 N Main Street"),
                        name(null, "Lil House Inc", null, "12 Main St")))
                .isTrue();
        assertThat(alike(
                        name(null, "Little House", null, "12 Main St"), name(null, "Little House", null, "90 Oak Ave")))
                .isFalse();
    }

    private static boolean alike(NameFields one, NameFields other) {
        return Likeness.of(LikenessProfile.of(one), LikenessProfile.of(other)) >= Likeness.POSSIBLE;
    }

    private static NameFields name(String full, String company, String phone, String address) {
        return new NameFields(
                null,
                null,
                phone,
                null,
                null,
                full,
                company,
                null,
                null,
                null,
                null,
                address == null ? Map.of() : Map.of("Address", address));
    }
}

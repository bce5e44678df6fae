package io.needmap.materials.material;

import static io.needmap.materials.coverage.MaterialState.APPROVED;
import static io.needmap.materials.coverage.MaterialState.ARCHIVED;
import static io.needmap.materials.coverage.MaterialState.AT_RISK;
import static io.needmap.materials.coverage.MaterialState.DRAFT;
import static io.needmap.materials.coverage.MaterialState.IN_REVIEW;
import static io.needmap.materials.coverage.MaterialState.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.needmap.kit.id.Ids;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.materials.coverage.MaterialKind;
import io.needmap.materials.coverage.MaterialState;
import io.needmap.materials.coverage.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MaterialTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Map<String, UnaryOperator<Material>> TRANSITIONS = Map.of(
            "submit", Material::submit,
            "approve", Material::approve,
            "publish", m -> m.publish(TODAY, Instant.EPOCH),
            "archive", Material::archive,
            "fallAtRisk", Material::fallAtRisk,
            "verify", m -> m.verify(TODAY, null),
            "setAside", m -> m.setAside("why"));

    @Test
    void everyStateAllowsItsTransitionsAndNoOther() {
        var allowed = new EnumMap<MaterialState, List<String>>(MaterialState.class);
        for (var state : MaterialState.values()) {
            var possible = new ArrayList<String>();
            TRANSITIONS.forEach((name, transition) -> {
                try {
                    assertThat(transition.apply(in(state, null)).version()).isEqualTo(8);
                    possible.add(name);
                } catch (ProblemException e) {
                    assertThat(e.type()).isEqualTo(CommonProblem.STATE_CONFLICT);
                }
            });
            allowed.put(state, possible.stream().sorted().toList());
        }
        assertThat(allowed)
                .isEqualTo(Map.of(
                        DRAFT, List.of("archive", "setAside", "submit"),
                        IN_REVIEW, List.of("approve", "archive", "setAside"),
                        APPROVED, List.of("archive", "publish", "setAside", "verify"),
                        PUBLISHED, List.of("archive", "fallAtRisk", "setAside", "verify"),
                        AT_RISK, List.of("archive", "setAside", "verify"),
                        ARCHIVED, List.of()));
    }

    @Test
    void whatHasExpiredIsNeitherPublishedNorVerifiedWithoutALaterDay() {
        var yesterday = TODAY.minusDays(1);
        assertThatThrownBy(() -> in(APPROVED, yesterday).publish(TODAY, Instant.EPOCH))
                .hasFieldOrPropertyWithValue("type", MaterialProblem.MATERIAL_EXPIRED);
        assertThatThrownBy(() -> in(AT_RISK, yesterday).verify(TODAY, null))
                .hasFieldOrPropertyWithValue("type", MaterialProblem.MATERIAL_EXPIRED);
        var verified = in(AT_RISK, yesterday).verify(TODAY, TODAY);
        assertThat(verified.state()).isEqualTo(PUBLISHED);
        assertThat(verified.verifiedOn()).isEqualTo(TODAY);
    }

    @Test
    void whatServesAnActivityIsNotSetAside() {
        assertThatThrownBy(() -> in(PUBLISHED, null).matched(true).setAside("why"))
                .hasFieldOrPropertyWithValue("type", MaterialProblem.STILL_MATCHED);
        var aside = in(PUBLISHED, null).setAside("why");
        assertThat(aside.matched(true).setAsideReason()).isNull();
        assertThat(aside.matched(true).matched(false).matchState()).isEqualTo(MatchState.UNREVIEWED);
    }

    private static Material in(MaterialState state, LocalDate expiresOn) {
        return new Material(
                Ids.next(),
                7,
                "t",
                MaterialKind.OTHER,
                "",
                Origin.MARKETING,
                null,
                List.of(),
                List.of(),
                "en",
                null,
                null,
                null,
                List.of(),
                state,
                MatchState.UNREVIEWED,
                null,
                null,
                expiresOn,
                Instant.EPOCH,
                null,
                null);
    }
}

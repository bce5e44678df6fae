package io.needmap.activitymap.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OpportunityTest {

    @Test
    void importanceSatisfactionAndOpportunityHaveTheirGoldenValues() {
        var opportunity = Opportunity.of(new Ratings(10, 8, 10, 2), 0.9, Cells.THRESHOLDS);
        assertThat(opportunity.importance()).isCloseTo(7.5, within(1e-9));
        assertThat(opportunity.satisfaction()).isCloseTo(2.5, within(1e-9));
        assertThat(opportunity.opportunity()).isCloseTo(12.5, within(1e-9));
        assertThat(opportunity.basis()).isEqualTo(SatisfactionBasis.RATINGS);
    }

    @Test
    void withoutARatingImportanceIsFive() {
        assertThat(Opportunity.of(new Ratings(0, 0, 0, 0), 0, Cells.THRESHOLDS).importance())
                .isCloseTo(5, within(1e-9));
    }

    @Test
    void belowThreeSatisfactionRatingsCoverageStandsIn() {
        var opportunity = Opportunity.of(new Ratings(0, 0, 2, 2), 0.64, Cells.THRESHOLDS);
        assertThat(opportunity.satisfaction()).isCloseTo(6.4, within(1e-9));
        assertThat(opportunity.basis()).isEqualTo(SatisfactionBasis.COVERAGE);
        assertThat(opportunity.opportunity()).isCloseTo(5, within(1e-9));
    }

    @Test
    void fromThreeRatingsOnWhatRepsSayCounts() {
        var opportunity = Opportunity.of(new Ratings(0, 0, 3, 3), 0.64, Cells.THRESHOLDS);
        assertThat(opportunity.satisfaction()).isCloseTo(8, within(1e-9));
        assertThat(opportunity.basis()).isEqualTo(SatisfactionBasis.RATINGS);
    }
}

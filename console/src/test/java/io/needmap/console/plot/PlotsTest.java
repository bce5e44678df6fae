package io.needmap.console.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotsTest {

    @Test
    void aTrendSaysHowItWentAndEndsWhereItIs() {
        var trend = new TrendPlot(List.of(
                new TrendPlot.Point("1 Sep", 40, "new ones"),
                new TrendPlot.Point("8 Sep", 38, "new ones"),
                new TrendPlot.Point("15 Sep", 55.4, "new ones")));
        assertThat(trend.sentence())
                .isEqualTo("Alignment rose to 55 percent on 15 Sep, from 40 percent on 1 Sep."
                        + " In between it fell: new ones.");
        assertThat(trend.dip()).isNotNull();
        assertThat(trend.dip().anchor()).isEqualTo("start");
        assertThat(trend.path()).startsWith("M4.0 ").endsWith("L358.0 " + trend.lastY());
        assertThat(Double.parseDouble(trend.lastY())).isLessThan(Double.parseDouble(trend.baseY()));
    }

    @Test
    void whatIsHeardIsCountedWeekByWeek() {
        var now = Instant.parse("2026-11-26T09:30:00Z");
        var spark = SparkPlot.of(
                List.of(
                        now.minusSeconds(60),
                        now.minus(Duration.ofDays(8)),
                        now.minus(Duration.ofDays(9)),
                        Instant.EPOCH),
                now);
        assertThat(spark.weeks()).hasSize(10).last().isEqualTo(new SparkPlot.Week("19 Nov", 1));
        assertThat(spark.sentence()).isEqualTo("Heard 3 times in the last 10 weeks, 1 of them in the last one.");
        assertThat(spark.bars().get(8).height()).isEqualTo("15.0");
        assertThat(spark.bars().get(0)).isEqualTo(new SparkPlot.Bar(0, "14.0", "1.0"));
        assertThat(SparkPlot.of(List.of(), now).any()).isFalse();
    }

    @Test
    void aTrendOfOnePointIsAPoint() {
        var trend = new TrendPlot(List.of(new TrendPlot.Point("1 Sep", 40, "new ones")));
        assertThat(trend.sentence()).isEqualTo("Alignment is 40 percent.");
        assertThat(trend.path()).doesNotContain("L").doesNotContain("NaN");
    }

    @Test
    void aRatioTellsWhenItsRangeLeavesNoDifferenceOut() {
        var telling = RatioPlot.of(Math.log(2), 0.1);
        assertThat(telling.telling()).isTrue();
        assertThat(telling.sentence()).isEqualTo("2.0 times, range 1.6 to 2.4");
        assertThat(telling.x()).isEqualTo("225.0");
        assertThat(telling.oneX()).isEqualTo("150.0");
        assertThat(RatioPlot.of(0.1, 0.3).telling()).isFalse();
        assertThat(RatioPlot.of(50, 0.1).x()).isEqualTo("300.0");
    }

    @Test
    void aFunnelIsAsHighAsItsWidestStep() {
        var funnel =
                new FunnelPlot(List.of(new FunnelPlot.Step("Names", 2_418, ""), new FunnelPlot.Step("Leads", 200, "")));
        assertThat(funnel.sentence()).isEqualTo("From list to lead: 2,418 names, 200 leads.");
        assertThat(funnel.bars().get(0).height()).isEqualTo("184.0");
        assertThat(funnel.bars().get(1).way()).isEmpty();
        assertThat(new FunnelPlot(List.of(new FunnelPlot.Step("Names", 0, "")))
                        .bars()
                        .get(0)
                        .height())
                .isEqualTo("2.0");
    }

    @Test
    void theLandscapeCountsWhatIsUnderserved() {
        var plot = new LandscapePlot(List.of(
                new LandscapePlot.Point("1", "one", "need", 10, 0, 20),
                new LandscapePlot.Point("2", "two", "want", 0, 10, 0)));
        assertThat(plot.underserved()).isEqualTo(1);
        assertThat(plot.sentence()).startsWith("1 of 2 activities");
        assertThat(plot.points().get(0).x()).isEqualTo("426.0");
        assertThat(plot.points().get(1).y()).isEqualTo("14.0");
    }

    @Test
    void promisesSayHowManyOfThoseThatCameDueWereKept() {
        var plot = new KeptPlot(3, 1, 2);
        assertThat(plot.sentence()).isEqualTo("3 of 4 that came due were kept, 2 are not due yet.");
        assertThat(plot.metWidth()).isEqualTo("150.0");
        assertThat(plot.missedX()).isEqualTo("150.0");
        assertThat(plot.runningX()).isEqualTo("200.0");
        assertThat(new KeptPlot(0, 0, 1).sentence()).isEqualTo("None came due yet, 1 is not due yet.");
        assertThat(new KeptPlot(0, 0, 0).sentence()).isEqualTo("Nothing of this kind was promised yet.");
        assertThat(new KeptPlot(0, 0, 0).metWidth()).isEqualTo("0.0");
    }
}

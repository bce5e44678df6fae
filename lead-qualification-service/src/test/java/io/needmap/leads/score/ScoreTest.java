package io.needmap.leads.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.needmap.leads.criterion.AnswerType;
import io.needmap.leads.criterion.AskedCriterion;
import io.needmap.leads.power.OutcomeTally;
import io.needmap.leads.power.Outcomes;
import io.needmap.leads.power.PowerSettings;
import io.needmap.leads.score.ModelCriterion.EvidenceFrom;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Golden values of formula 7, and what must hold of any score. */
class ScoreTest {

    private static final PowerSettings POWER =
            new SmallRyeConfigBuilder().withMapping(PowerSettings.class).build().getConfigMapping(PowerSettings.class);

    static AskedCriterion asked(String code, double weight) {
        return new AskedCriterion(
                UUID.randomUUID(),
                code,
                AnswerType.YES_NO,
                List.of(),
                List.of("YES"),
                List.of(),
                null,
                null,
                weight,
                false,
                false);
    }

    private static Map<String, Outcomes> yesNo(int yesWon, int yesLost, int noWon, int noLost) {
        return Map.of("YES", new Outcomes("YES", yesWon, yesLost), "NO", new Outcomes("NO", noWon, noLost));
    }

    private static ModelContent content(SegmentModel model, double damping) {
        return new ModelContent(Basis.BLENDED, Learner.EVIDENCE, List.of(), damping, model, List.of(), List.of());
    }

    @Test
    void goldenProbabilities() {
        var asked = asked("A", 5);
        var tally = new OutcomeTally(30, 70, Map.of(asked.id(), yesNo(18, 10, 12, 60)));
        var model = new ModelBuilder(List.of(asked), Map.of("", tally), POWER).model(null);
        var nothing = Map.<UUID, String>of();
        var yes = Map.of(asked.id(), "YES");
        assertThat(content(model, 1).probability(Learner.EVIDENCE, nothing, null))
                .isCloseTo(0.3020, within(5e-5));
        assertThat(content(model, 1).probability(Learner.EVIDENCE, yes, null)).isCloseTo(0.6271, within(5e-5));
        assertThat(content(model, 0.5).probability(Learner.EVIDENCE, yes, null)).isCloseTo(0.4603, within(5e-5));
        assertThat(content(model, 0.5).probability(Learner.FITTED, yes, null)).isNull();
    }

    @Test
    void evidenceBacksOffFromTheSegmentToAllToWhatIsDeclared() {
        var rich = asked("RICH", 5);
        var poor = asked("POOR", 5);
        var fresh = asked("FRESH", 5);
        var all = new OutcomeTally(40, 90, Map.of(rich.id(), yesNo(25, 20, 15, 70), poor.id(), yesNo(20, 20, 10, 60)));
        var segment = new OutcomeTally(15, 30, Map.of(rich.id(), yesNo(12, 4, 3, 26), poor.id(), yesNo(2, 1, 1, 3)));
        var builder = new ModelBuilder(
                List.of(rich, poor, fresh),
                Map.of("", all, "mid-market", segment, "tiny", new OutcomeTally(2, 3, Map.of())),
                POWER);
        assertThat(builder.segments()).containsExactly("mid-market");
        var model = builder.model("mid-market");
        assertThat(model.criteria())
                .extracting(ModelCriterion::from)
                .containsExactly(EvidenceFrom.SEGMENT, EvidenceFrom.ALL, EvidenceFrom.DECLARED);
        assertThat(model.criteria().get(2).weight()).isCloseTo(1 / 3.0, within(1e-12));
        var content = new ModelContent(
                Basis.BLENDED, Learner.EVIDENCE, List.of(), 0.5, builder.model(null), List.of(model), List.of());
        assertThat(content.of("mid-market").won()).isEqualTo(15);
        assertThat(content.of("tiny").won()).isEqualTo(40);
    }

    @Test
    void contributionsSumUpToTheScoreExactlyWhateverTheyAre() {
        var random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            double[] weights = random.doubles(1 + random.nextInt(12), 0.001, 1).toArray();
            double all = java.util.Arrays.stream(weights).sum();
            double[] exact = new double[weights.length];
            double score = 0;
            for (int i = 0; i < exact.length; i++) {
                exact[i] = 100 * weights[i] * random.nextInt(3) / 2 / all;
                score += exact[i];
            }
            var points = Points.of(exact);
            var sum = points.stream().reduce(Points.ZERO, BigDecimal::add);
            assertThat(sum.doubleValue()).isCloseTo(score, within(0.00501));
            for (int i = 0; i < exact.length; i++) {
                assertThat(points.get(i).doubleValue()).isCloseTo(exact[i], within(0.0101));
            }
        }
    }

    /** Whatever was learnt, by whichever learner: a reader who adds up base and parts comes to the probability. */
    @Test
    void baseAndPartsAddUpToTheProbability() {
        var random = new Random(17);
        for (int round = 0; round < 500; round++) {
            var asked = List.of(asked("A", 5), asked("B", 3), asked("C", 1));
            var tallies = new java.util.HashMap<UUID, Map<String, Outcomes>>();
            asked.forEach(a -> tallies.put(
                    a.id(),
                    yesNo(
                            10 + random.nextInt(50),
                            1 + random.nextInt(90),
                            random.nextInt(40),
                            9 + random.nextInt(90))));
            var tally = new OutcomeTally(10 + random.nextInt(90), 10 + random.nextInt(190), tallies);
            var model = new ModelBuilder(asked, Map.of("", tally), POWER).model(null);
            int[][] places = new int[3][200];
            boolean[] won = new boolean[200];
            for (int i = 0; i < won.length; i++) {
                won[i] = random.nextInt(3) == 0;
                for (var one : places) {
                    one[i] = random.nextInt(3) - 1;
                }
            }
            double damping = 0.2 + 0.8 * random.nextDouble();
            var fitted = ModelLearning.fitted(model, new Fit.Sample(places, won), damping);
            var answers = new java.util.HashMap<UUID, String>();
            asked.stream()
                    .filter(a -> random.nextBoolean())
                    .forEach(a -> answers.put(a.id(), random.nextBoolean() ? "YES" : "NO"));
            for (var learner : Learner.values()) {
                var content =
                        new ModelContent(Basis.BLENDED, learner, List.of(), damping, fitted, List.of(), List.of());
                var told = Score.Probability.of(content, answers, null, 10);
                double logit = told.base();
                for (var part : told.parts()) {
                    logit += part.logit();
                }
                assertThat(told.parts()).hasSize(learner == Learner.BASE_RATE ? 0 : answers.size());
                assertThat(told.value()).isEqualTo(Logit.probability(logit));
                if (told.value() > 0.01 && told.value() < 0.99) {
                    assertThat(Math.log(told.value() / (1 - told.value()))).isCloseTo(logit, within(1e-9));
                }
            }
        }
    }

    @Test
    void whatForetellsWorseThanTheBaseRateIsWorse() {
        var good = Stream.generate(
                        () -> List.of(new Quality.Foretold(0.8, 0.5, true), new Quality.Foretold(0.2, 0.5, false)))
                .limit(30)
                .flatMap(List::stream)
                .toList();
        var bad = good.stream()
                .map(o -> new Quality.Foretold(1 - o.probability(), o.baseRate(), o.won()))
                .toList();
        var quality = Quality.of(Learner.EVIDENCE, good);
        assertThat(quality.brier()).isCloseTo(0.04, within(1e-9));
        assertThat(quality.baseBrier()).isCloseTo(0.25, within(1e-9));
        assertThat(quality.worseThanBaseRate(50)).isFalse();
        assertThat(quality.reliability()).hasSize(2);
        assertThat(quality.reliability().get(1).won()).isEqualTo(1);
        assertThat(Quality.of(Learner.EVIDENCE, bad).worseThanBaseRate(50)).isTrue();
        assertThat(Quality.of(Learner.EVIDENCE, bad.subList(0, 20)).worseThanBaseRate(50))
                .isFalse();
    }

    @Test
    void twoQuestionsThatSayTheSameDoNotCountTwice() {
        var random = new Random(3);
        int leads = 2000;
        int[][] places = new int[2][leads];
        boolean[] won = new boolean[leads];
        for (int i = 0; i < leads; i++) {
            int answer = random.nextInt(2);
            places[0][i] = answer;
            places[1][i] = answer;
            won[i] = random.nextDouble() < (answer == 0 ? 0.4 : 0.1);
        }
        double[] evidence = {1.0, -0.6};
        var fitted = Fit.parts(new Fit.Sample(places, won), -1.2, List.of(evidence, evidence));
        double yes = Logit.sigmoid(fitted.base() + fitted.parts()[0][0] + fitted.parts()[1][0]);
        double no = Logit.sigmoid(fitted.base() + fitted.parts()[0][1] + fitted.parts()[1][1]);
        assertThat(yes).isCloseTo(0.4, within(0.04));
        assertThat(no).isCloseTo(0.1, within(0.03));
        double[] sums = new double[leads];
        for (int i = 0; i < leads; i++) {
            sums[i] = 2 * evidence[places[0][i]];
        }
        assertThat(Fit.damping(-1.2, sums, won)).isBetween(0.3, 0.8);
    }
}

package io.needmap.leads.score;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Scores and models; {@code needmap.leads.score.*}. */
@ConfigMapping(prefix = "needmap.leads.score")
public interface ScoreSettings {

    /** The attribute of a name that says its segment. */
    @WithDefault("segment")
    String segmentAttribute();

    /** The score from which a lead is an A, 0 to 100. */
    @WithDefault("70")
    double bandA();

    /** The score from which it is a B. */
    @WithDefault("40")
    double bandB();

    /** The completeness from which the second sign of the grade is a 1, 0 to 1. */
    @WithDefault("0.80")
    double complete();

    /** The completeness from which it is a 2. */
    @WithDefault("0.60")
    double sufficient();

    /** The outcomes of every question from which a score is OBSERVED: 200 weigh four times what is declared. */
    @WithDefault("200")
    long observedFrom();

    /** λ while there are too few outcomes to fit it, 0.2 to 1. */
    @WithDefault("0.5")
    double firstDamping();

    /** Outcomes from which λ is fitted. */
    @WithDefault("50")
    int dampingFrom();

    /** Outcomes from which each answer's part is fitted. */
    @WithDefault("200")
    int fittedFrom();

    /** How many of the latest outcomes are fitted to, at most: so a model costs the same however many there were. */
    @WithDefault("50000")
    int fittedTo();

    /** How many foretold outcomes are needed to say that a model is worse than the base rate. */
    @WithDefault("50")
    int judgedFrom();

    /** How many of the latest foretold outcomes a model is judged by. */
    @WithDefault("2000")
    int judgedBy();

    /** A new model when outcomes have grown by this part. */
    @WithDefault("0.05")
    double growth();
}

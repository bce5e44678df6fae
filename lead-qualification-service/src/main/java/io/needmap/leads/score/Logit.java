package io.needmap.leads.score;

/** From log odds to a probability. */
final class Logit {

    private Logit() {}

    /** The probability, never nearer to certain than one in a hundred. */
    static double probability(double logit) {
        return Math.max(0.01, Math.min(0.99, sigmoid(logit)));
    }

    static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** ln(1 + e^x) without overflow. */
    static double softplus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }
}

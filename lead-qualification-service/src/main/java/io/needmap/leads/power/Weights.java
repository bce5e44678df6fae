package io.needmap.leads.power;

/**
 * From what Sales declares to what was observed.
 *
 * @param declaredShare the declared weight's part of all declared weights, 0 to 1
 * @param observedShare the adjusted information value's part of all of them; the declared share while nothing is observed
 * @param weight w = (50·declaredShare + n·observedShare)/(50 + n); 0 for a question that its outcomes contradict
 */
public record Weights(double declaredShare, double observedShare, double weight) {

    /** Blends by the number of outcomes. */
    public static Weights of(double declaredShare, double observedShare, Power power, PowerSettings settings) {
        double counts = settings.declaredCounts();
        long n = power.outcomes();
        double blended = (counts * declaredShare + n * observedShare) / (counts + n);
        return new Weights(declaredShare, observedShare, power.contradicted() ? 0 : blended);
    }
}

package io.needmap.materials.coverage;

/** Who made a material. */
public enum Origin {
    MARKETING(1),
    /** Reps made it for themselves: it shows the need, and covers half of it. */
    SALES_MADE(0.5),
    PARTNER(1);

    private final double weight;

    Origin(double weight) {
        this.weight = weight;
    }

    /** o of formula 4, before it is halved at risk. */
    double weight() {
        return weight;
    }
}

package io.needmap.similarity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a text means: a direction in the space of a model. */
public final class Point {

    /** The cosine of texts that have nothing to do with each other: half of all pairs are above it. */
    private static final double NO_LIKENESS = 0.5;

    private final float[] coordinates;

    /** Of the coordinates, at a distance of 1 from the origin. */
    public Point(float[] coordinates) {
        this.coordinates = coordinates.clone();
    }

    /** The point with coordinates that were kept, or none. */
    public static @Nullable Point of(@Nullable List<Float> kept) {
        if (kept == null) {
            return null;
        }
        float[] coordinates = new float[kept.size()];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = kept.get(i);
        }
        return new Point(coordinates);
    }

    /** The coordinates, to be kept. */
    public float[] coordinates() {
        return coordinates.clone();
    }

    /** How near another point of the same model is: 1 where both are the same. */
    public double cosine(Point other) {
        double sum = 0;
        for (int i = 0; i < coordinates.length; i++) {
            sum += coordinates[i] * other.coordinates[i];
        }
        return sum;
    }

    /** How alike the meanings of two texts are: 0 where they have nothing to do with each other, or one is not known; 1 where they are the same. */
    static double likeness(@Nullable Point one, @Nullable Point other) {
        return one == null || other == null ? 0 : Math.max(0, (one.cosine(other) - NO_LIKENESS) / (1 - NO_LIKENESS));
    }
}

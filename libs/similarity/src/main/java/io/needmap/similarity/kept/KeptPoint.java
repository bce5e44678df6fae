package io.needmap.similarity.kept;

import io.needmap.similarity.Point;
import java.util.Arrays;
import java.util.UUID;

/** What the model made of a wording. */
public record KeptPoint(UUID id, String text, Point point) {

    /** The point as a PostgreSQL array. */
    public String coordinates() {
        return Arrays.toString(point.coordinates()).replace('[', '{').replace(']', '}');
    }
}

package io.needmap.similarity.kept;

import io.needmap.similarity.Point;
import java.util.Arrays;
import java.util.UUID;

/**
 * What the model made of a wording.
 *
 * @param coordinates as a PostgreSQL array
 */
public record KeptPoint(UUID id, String text, String coordinates) {

    static KeptPoint of(NewWording wording, Point point) {
        var coordinates = Arrays.toString(point.coordinates()).replace('[', '{').replace(']', '}');
        return new KeptPoint(wording.id(), wording.text(), coordinates);
    }
}

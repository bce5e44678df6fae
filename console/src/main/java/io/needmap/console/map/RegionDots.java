package io.needmap.console.map;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The reps of one region as dots: filled for those who do it.
 *
 * @param code the region
 * @param name its name
 * @param reps how many reps it has
 * @param filled how many of them do it
 * @param off whether the board looks at another region now
 */
public record RegionDots(String code, String name, int reps, int filled, boolean off) {

    private static final double BAR = 26;

    /** The filled part of a bar that stands for the region where there are too many reps for dots. */
    public String share() {
        return String.format(Locale.ROOT, "%.1f", reps == 0 ? 0 : BAR * Math.min(1.0, (double) filled / reps));
    }

    /** One entry a rep: whether that dot is filled. */
    public List<Boolean> dots() {
        return IntStream.range(0, Math.max(reps, filled))
                .mapToObj(i -> i < filled)
                .toList();
    }
}

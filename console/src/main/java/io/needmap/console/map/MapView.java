package io.needmap.console.map;

import io.needmap.console.api.Trouble;
import io.needmap.console.map.FieldAnswers.Cycle;
import io.needmap.console.map.FieldAnswers.Material;
import io.needmap.console.map.FieldAnswers.Region;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of the map.
 *
 * @param filter what the reader looks for
 * @param trouble why there is no map
 * @param map the map
 * @param board the map as a board
 * @param regions all regions
 * @param cycles all buying cycles
 * @param quarters those that can be looked at
 * @param progress how alignment went
 * @param aside materials that no activity calls for
 * @param materialsTrouble why nothing is known of gaps and materials
 */
record MapView(
        Filter filter,
        @Nullable Trouble trouble,
        MapAnswer map,
        Board board,
        List<Region> regions,
        List<Cycle> cycles,
        List<String> quarters,
        Progress progress,
        List<Material> aside,
        @Nullable Trouble materialsTrouble) {

    /** Nothing is on the map yet: the page teaches the first steps. A past in which nothing was on it is shown as it was. */
    public boolean isFresh() {
        return trouble == null && isEmpty() && filter.at() == null;
    }

    /** Whether no activity is on the map that is shown. */
    public boolean isEmpty() {
        return board.size() == 0;
    }

    /** Up to when all that was told is in it; null when nobody knows. */
    public @Nullable Instant asOf() {
        return map.asOf().values().stream().min(Comparator.naturalOrder()).orElse(null);
    }

    /** What the script compares with; empty when the past is shown, which does not move. */
    public String pulse() {
        return filter.at() == null ? Pulse.of(map) : "";
    }

    /** Alignment in percent, when there is one. */
    public @Nullable Long percent() {
        return map.alignment() == null ? null : Math.round(map.alignment().alignment() * 100);
    }

    /** Whether there is anything to be aligned yet. */
    public boolean measured() {
        return map.alignment() != null;
    }

    /** How many activities need something from Marketing. */
    public int needed() {
        return board.covered() + board.open();
    }

    /** The hole to fill first. */
    public @Nullable Card first() {
        return board.holes().isEmpty() ? null : board.holes().get(0);
    }

    /** Whether evidence is shown as dots. */
    public boolean few() {
        return board.columns().stream()
                .flatMap(column -> column.cards().stream())
                .allMatch(Card::few);
    }

    /** Whether evidence is shown by region at all: a map of very many activities only counts. */
    public boolean dotted() {
        return board.columns().stream()
                .flatMap(column -> column.cards().stream())
                .anyMatch(card -> !card.dots().isEmpty());
    }

    /** The two after it. */
    public List<Card> then() {
        return board.holes().stream().skip(1).limit(2).toList();
    }
}

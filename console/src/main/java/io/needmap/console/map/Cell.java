package io.needmap.console.map;

import java.util.List;
import java.util.UUID;

/**
 * What stands in one row and one column of the board.
 *
 * @param stage the column
 * @param label its name
 * @param cards the cards that are shown
 * @param more how many are left out: the stage by itself shows them
 */
public record Cell(UUID stage, String label, List<Card> cards, int more) {

    /** All of these, or as many as a folded board shows: what the filter leaves out goes first. */
    static Cell of(Column column, Standing standing, int most) {
        var all = column.in(standing);
        if (all.size() <= most) {
            return new Cell(column.id(), column.label(), all, 0);
        }
        var shown = all.stream().filter(card -> !card.dim()).limit(most).toList();
        return new Cell(column.id(), column.label(), shown, all.size() - shown.size());
    }

    /** How many stand here. */
    public int size() {
        return cards.size() + more;
    }
}

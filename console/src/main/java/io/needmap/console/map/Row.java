package io.needmap.console.map;

import java.util.List;

/**
 * A row of the board: all that stands so, by buying stage.
 *
 * @param standing how
 * @param cells one for each column
 */
public record Row(Standing standing, List<Cell> cells) {

    /** How many cards there are. */
    public int size() {
        return cells.stream().mapToInt(Cell::size).sum();
    }
}

package io.needmap.console.map;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A buying stage on the board.
 *
 * @param id which; of zeros for what has no stage yet
 * @param label its name
 * @param question what the buyer asks there
 * @param cards its activities
 */
public record Column(UUID id, String label, String question, List<Card> cards) {

    private static final double CIRCLE = 2 * Math.PI * 13;

    /** The cards that stand so, the best evidenced first. */
    public List<Card> in(Standing standing) {
        return cards.stream().filter(card -> card.standing() == standing).toList();
    }

    /** How many are covered. */
    public int covered() {
        return in(Standing.COVERED).size();
    }

    /** How many need something. */
    public int needed() {
        return covered() + in(Standing.HOLE).size();
    }

    /** The covered part of the ring, as a dash of its circle. */
    public String dash() {
        double part = needed() == 0 ? 0 : CIRCLE * covered() / needed();
        return String.format(Locale.ROOT, "%.1f %.1f", part, CIRCLE - part);
    }
}

package io.needmap.console.map;

import io.needmap.console.map.MapAnswer.ActivityAnswer;
import java.util.Set;

/** Where an activity stands: the rows of the board, from the top. */
public enum Standing {
    HOLE("hole", "Holes", "Hole", "Sales does it with nothing from us"),
    COVERED("have", "Covered", "Covered", "At least one material fits"),
    UNPROVEN("open", "Not proven", "Not proven", "Too little evidence, or nobody decided yet"),
    ASIDE("aside", "Set aside", "Set aside", "On purpose"),
    ALONE("alone", "Sales alone", "Sales alone", "Nothing needed from us");

    private static final Set<String> OPEN = Set.of("OPEN", "PLANNED", "IN_PRODUCTION");

    private final String key;
    private final String label;
    private final String one;
    private final String meaning;

    Standing(String key, String label, String one, String meaning) {
        this.key = key;
        this.label = label;
        this.one = one;
        this.meaning = meaning;
    }

    /** Its name in the stylesheet. */
    public String key() {
        return key;
    }

    /** Its name over a row. */
    public String label() {
        return label;
    }

    /** Its name for one activity. */
    public String one() {
        return one;
    }

    /** What it means. */
    public String meaning() {
        return meaning;
    }

    static Standing of(ActivityAnswer activity) {
        if (activity.relevance().equals("NOT_RELEVANT") || "DECLINED".equals(activity.gapState())) {
            return ASIDE;
        }
        if (Set.of("NO", "SALES_OWNS").contains(activity.toolNeeded())) {
            return ALONE;
        }
        if (activity.gapId() != null && activity.gapState() != null && OPEN.contains(activity.gapState())) {
            return HOLE;
        }
        return activity.materials().isEmpty() ? UNPROVEN : COVERED;
    }
}

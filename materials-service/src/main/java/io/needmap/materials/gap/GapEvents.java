package io.needmap.materials.gap;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
import org.jspecify.annotations.Nullable;

/** What the other services hear about gaps. */
final class GapEvents {

    static final EventType OPENED = gap("gap-opened");
    static final EventType REPRIORITISED = gap("gap-reprioritised");
    static final EventType PLANNED = gap("gap-planned");
    static final EventType IN_PRODUCTION = gap("gap-in-production");
    static final EventType FILLED = gap("gap-filled");
    static final EventType VERIFIED = gap("gap-verified");
    static final EventType DECLINED = gap("gap-declined");
    static final EventType REOPENED = gap("gap-reopened");

    private GapEvents() {}

    /** The change from one state of a gap to the next, named by where it led. */
    static Change change(@Nullable Gap before, Gap after) {
        var told = GapResponse.of(after);
        if (before == null) {
            return Change.created(OPENED, after.id(), told);
        }
        return Change.changed(type(before, after), after.id(), GapResponse.of(before), told);
    }

    private static EventType type(Gap before, Gap after) {
        boolean planChanged = after.plan() != null && !after.plan().equals(before.plan());
        if (before.state() == after.state() && !planChanged) {
            return REPRIORITISED;
        }
        return switch (after.state()) {
            case OPEN -> REOPENED;
            case PLANNED -> PLANNED;
            case IN_PRODUCTION -> IN_PRODUCTION;
            case FILLED -> FILLED;
            case VERIFIED -> VERIFIED;
            case DECLINED -> DECLINED;
        };
    }

    private static EventType gap(String event) {
        return EventType.of("materials", "gap", event);
    }
}

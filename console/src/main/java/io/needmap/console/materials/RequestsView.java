package io.needmap.console.materials;

import io.needmap.console.api.Trouble;
import io.needmap.console.materials.MaterialAnswers.Activity;
import io.needmap.console.materials.MaterialAnswers.Material;
import io.needmap.console.materials.MaterialAnswers.Wish;
import io.needmap.console.page.Decisions.Decided;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Sales asked for.
 *
 * @param items the requests
 * @param state OPEN or ANSWERED
 * @param link the one for which somebody chooses an activity; null when nobody does
 * @param activities what it may be for
 * @param materials what it may be answered with
 * @param lately decisions of the last meeting, in the name of which somebody may answer
 * @param trouble why nothing is known
 */
record RequestsView(
        List<Wish> items,
        String state,
        @Nullable UUID link,
        List<Activity> activities,
        List<Material> materials,
        List<Decided> lately,
        @Nullable Trouble trouble) {

    /** Whether those that wait are shown. */
    public boolean open() {
        return state.equals("OPEN");
    }

    /** Whether somebody chooses what it is for. */
    public boolean linking(Wish wish) {
        return wish.id().equals(link);
    }
}

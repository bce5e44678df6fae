package io.needmap.activitymap.need;

import io.needmap.activitymap.candour.Veil;
import io.needmap.activitymap.need.NeedDetailResponse.GroupResponse;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A need as the caller may see it.
 *
 * @param item the need itself
 * @param gates the conditions; a manager is not told how far rates lie apart that are all hidden
 * @param byRegion the regions; none where a manager may see nothing of them
 * @param byQuarter the same of the quarters
 */
record ShownNeed(NeedItem item, List<Gate> gates, List<GroupResponse> byRegion, List<GroupResponse> byQuarter) {

    static ShownNeed whole(NeedItem item, Verdict verdict) {
        return new ShownNeed(item, verdict.gates(), all(verdict.byRegion()), all(verdict.byQuarter()));
    }

    private static List<GroupResponse> all(Collection<Group> groups) {
        return groups.stream().map(g -> GroupResponse.of(g, false)).toList();
    }

    /** What a manager sees. */
    static ShownNeed veiled(NeedItem item, Verdict verdict) {
        var byRegion = shown(verdict.byRegion());
        var byQuarter = shown(verdict.byQuarter());
        boolean regions = byRegion.isEmpty();
        boolean quarters = byQuarter.isEmpty();
        var gates = verdict.gates().stream()
                .map(g -> switch (g.name()) {
                    case REGION_RATIO -> regions ? g.withoutValue() : g;
                    case QUARTER_RATIO -> quarters ? g.withoutValue() : g;
                    default -> g;
                })
                .toList();
        return new ShownNeed(item.veiled(regions, quarters), gates, byRegion, byQuarter);
    }

    /** Who was asked and who said it are broken down alike: a group is shown where both are. */
    private static List<GroupResponse> shown(Collection<Group> groups) {
        var asked = veil(groups, Group::reps);
        var said = veil(groups, Group::mentioners);
        var shown = groups.stream()
                .map(g -> GroupResponse.of(g, asked.hides(g.reps()) || said.hides(g.mentioners())))
                .toList();
        return shown.stream().allMatch(GroupResponse::suppressed) ? List.of() : shown;
    }

    private static Veil veil(Collection<Group> groups, ToIntFunction<Group> reps) {
        return Veil.over(groups.stream().map(reps::applyAsInt).toList());
    }
}

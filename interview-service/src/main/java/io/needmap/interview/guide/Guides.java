package io.needmap.interview.guide;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What other features do with guides, in their transaction; a guide that is missing does not spoil it. */
@ApplicationScoped
public class Guides {

    private static final UUID IMPORT_GUIDE = UUID.fromString("00000000-0000-7000-8000-00000000a1de");
    private static final UUID RIDE_ALONG_GUIDE = UUID.fromString("00000000-0000-7000-8000-00000000a1df");

    private final GuideRepository guides;
    private final Journal journal;

    Guides(GuideRepository guides, Journal journal) {
        this.guides = guides;
        this.journal = journal;
    }

    /**
     * Makes the guide part of what was asked: from now on it does not change. Fails with 422, pointing at the field, when
     * there is no such guide.
     */
    public UsedGuide use(UUID id, String pointer) {
        // Once used, always used and never changed: only the first use has to wait for whoever changes the guide now.
        var guide = guides.find(id)
                .orElseThrow(
                        () -> ProblemException.field(CommonProblem.UNKNOWN_REFERENCE, pointer, "no guide has this id"));
        var used = guide.used() ? guide : firstUse(id);
        return new UsedGuide(used.id(), used.kind(), used.transitions());
    }

    /** The same for the newest edition of the guide with the name. */
    public UsedGuide useNewest(String name, String pointer) {
        var id = guides.newestNamed(name)
                .orElseThrow(() ->
                        ProblemException.field(CommonProblem.UNKNOWN_REFERENCE, pointer, "no guide has this name"));
        return use(id, pointer);
    }

    /** The guide of conversations that were written down elsewhere, by whatever guide; made when first needed. */
    public UsedGuide useForImport() {
        return useOwn(IMPORT_GUIDE, "Written down elsewhere", GuideKind.CUSTOM);
    }

    /** The guide of ride-alongs for which nobody named one; made when first needed. */
    public UsedGuide useForRideAlongs() {
        return useOwn(RIDE_ALONG_GUIDE, "Going along", GuideKind.RIDE_ALONG);
    }

    private UsedGuide useOwn(UUID id, String name, GuideKind kind) {
        if (guides.find(id).isEmpty()) {
            var guide = Guide.create(id, new GuideRequest(null, name, kind, null, null));
            // Of two who need it first, one makes it; the other waits for it.
            if (guides.insertIfAbsent(guide)) {
                journal.record(Change.created(GuideEvents.CHANGED, id, GuideResponse.of(guide)));
            }
        }
        return use(id, "/guideId");
    }

    private Guide firstUse(UUID id) {
        var guide = guides.getForChange(id);
        if (guide.used()) {
            return guide;
        }
        var used = guide.use();
        guides.update(used);
        journal.record(Change.changed(GuideEvents.CHANGED, id, GuideResponse.of(guide), GuideResponse.of(used)));
        return used;
    }
}

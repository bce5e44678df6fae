package io.needmap.activitymap.cycle;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class SalesStagesService {

    private final SalesStagesRepository lists;
    private final BuyingStages buyingStages;
    private final Journal journal;
    private final History history;

    SalesStagesService(SalesStagesRepository lists, BuyingStages buyingStages, Journal journal, History history) {
        this.lists = lists;
        this.buyingStages = buyingStages;
        this.journal = journal;
        this.history = history;
    }

    void makeFirst() {
        var none = SalesStages.none();
        if (lists.insert(none)) {
            journal.record(Change.created(CycleEvents.SALES_STAGES_CHANGED, none.id(), SalesStagesResponse.of(none)));
        }
    }

    SalesStagesResponse get() {
        return SalesStagesResponse.of(lists.get());
    }

    SalesStagesResponse replace(SalesStagesRequest request, @Nullable String ifMatch) {
        var list = lists.getForChange();
        Etags.require(ifMatch, list.version());
        var changed = list.replace(request);
        var hints = new HashSet<UUID>();
        changed.stages().forEach(s -> hints.addAll(s.hintBuyingStageIds()));
        buyingStages.lookUp(hints).require(hints, "/stages");
        lists.update(changed);
        var after = SalesStagesResponse.of(changed);
        journal.record(
                Change.changed(CycleEvents.SALES_STAGES_CHANGED, list.id(), SalesStagesResponse.of(list), after));
        return after;
    }

    Page<HistoryEntry> history(@Nullable String pageToken, int limit) {
        return history.of(SalesStages.ID, pageToken, limit);
    }
}

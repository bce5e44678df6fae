package io.needmap.console.weekly;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Pending;
import io.needmap.console.plot.SparkPlot;
import io.needmap.console.weekly.MeetingAnswers.Item;
import io.needmap.console.weekly.MeetingAnswers.Response;
import io.needmap.console.weekly.MeetingAnswers.Said;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Sales hears and what Marketing answers, objection by objection. */
@RequestScoped
class Talks {

    private static final int LATELY = 4;
    private static final String APPROVED = "/objection-responses?state=APPROVED&limit=200";
    private static final String STATEMENTS = "/statements?kind=OBJECTION&newestFirst=true&limit=200&themeId=";

    private final Api api;
    private final Clock clock;

    Talks(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** The objections of an agenda, all asked for at once. */
    List<Talk> of(List<Item> items) {
        return items.stream().map(this::ask).toList().stream().map(this::talk).toList();
    }

    /** What was answered since, the newest first. */
    List<Response> answeredSince(Instant since) {
        return api
                .all(
                        APPROVED,
                        Response.class,
                        api.list(APPROVED, Response.class).reply())
                .stream()
                .filter(one -> one.approvedAt() != null && one.approvedAt().isAfter(since))
                .sorted(Comparator.comparing(Response::answeredAt).reversed())
                .limit(LATELY)
                .toList();
    }

    private Asked ask(Item item) {
        return item.id() == null
                ? new Asked(item, null, null)
                : new Asked(
                        item,
                        api.list(STATEMENTS + item.id(), Said.class),
                        api.list("/objection-responses?state=DRAFT&limit=1&themeId=" + item.id(), Response.class));
    }

    private Talk talk(Asked asked) {
        var said = asked.said() == null
                ? List.<Said>of()
                : asked.said().reply().or(Listing.none()).items();
        var drafts = asked.drafts() == null
                ? List.<Response>of()
                : asked.drafts().reply().or(Listing.none()).items();
        return new Talk(asked.item(), said, plot(said), drafts.isEmpty() ? null : drafts.get(0));
    }

    /** Who may not know who said it is not told when either. */
    private @Nullable SparkPlot plot(List<Said> said) {
        var times =
                said.stream().map(Said::conductedAt).filter(Objects::nonNull).toList();
        return times.isEmpty() ? null : SparkPlot.of(times, clock.instant());
    }

    private record Asked(
            Item item,
            @Nullable Pending<Listing<Said>> said,
            @Nullable Pending<Listing<Response>> drafts) {}
}

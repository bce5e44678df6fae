package io.needmap.console.page;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.session.Visitor;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;

/** What was decided in the last meeting: whatever somebody does about it may name it, so that both can be followed. */
@RequestScoped
public class Decisions {

    private final Api api;
    private final Visitor visitor;

    /** Reads in the name of the visitor. */
    public Decisions(Api api, Visitor visitor) {
        this.api = api;
        this.visitor = visitor;
    }

    /** The decisions of the last meeting that was opened; none for those who cannot act on them. */
    public List<Decided> lately() {
        if (!visitor.isWorking()) {
            return List.of();
        }
        return api.list("/meetings?limit=10", Meeting.class).reply().or(Listing.none()).items().stream()
                .filter(meeting -> !meeting.state().equals("PLANNED"))
                .findFirst()
                .map(meeting -> api.list("/decisions?limit=50&meetingId=" + meeting.id(), Decided.class)
                        .reply()
                        .or(Listing.none())
                        .items())
                .orElse(List.of());
    }

    /** A decision. */
    public record Decided(UUID id, String text) {}

    private record Meeting(UUID id, String state) {}
}

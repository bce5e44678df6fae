package io.needmap.activitymap.meeting;

import io.needmap.activitymap.meeting.DraftRepository.Draft;
import io.needmap.activitymap.meeting.DraftRepository.DraftReview;
import io.needmap.activitymap.rows.Required;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.consume.Newest;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Drafts of material and what reps said of them, for the agenda. */
@ApplicationScoped
class DraftHandler implements EventHandler {

    private static final EventType REVIEWED = material("draft-reviewed");
    private static final Set<EventType> EVENTS = Stream.concat(
                    Stream.of(REVIEWED),
                    Stream.concat(
                            Stream.of(
                                            "changed",
                                            "submitted",
                                            "approved",
                                            "published",
                                            "at-risk",
                                            "archived",
                                            "verified",
                                            "set-aside")
                                    .map(event -> material("material-" + event)),
                            Stream.of("drafted", "submitted", "approved", "published", "superseded", "withdrawn")
                                    .map(event -> material("version-" + event))))
            .collect(Collectors.toUnmodifiableSet());

    /** The parts of a material or a version that say whether reps are asked about it. */
    record DraftTold(
            @Nullable String title,
            @Nullable String state,
            @Nullable UUID materialId,
            @Nullable Long submittedInVersion) {}

    /** The parts of a review that the agenda uses. */
    record ReviewTold(
            @Nullable UUID materialId,
            @Nullable Long materialVersion,
            @Nullable UUID versionId,
            @Nullable UUID repId,
            @Nullable String verdict,
            @Nullable Instant reviewedAt) {}

    private final DraftRepository drafts;

    DraftHandler(DraftRepository drafts) {
        this.drafts = drafts;
    }

    @Override
    public Set<EventType> events() {
        return EVENTS;
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        var told = new ArrayList<Draft>();
        var reviews = new ArrayList<DraftReview>();
        for (var event : events) {
            if (REVIEWED.type().equals(event.type())) {
                reviews.add(review(event));
            } else {
                told.add(draft(event));
            }
        }
        if (!told.isEmpty()) {
            drafts.put(Newest.of(told, Draft::id, Draft::sequence));
        }
        if (!reviews.isEmpty()) {
            drafts.putReviews(reviews);
        }
    }

    @Override
    public List<String> replicaTables() {
        return List.of("draft", "draft_review");
    }

    private static EventType material(String event) {
        return EventType.of("materials", "material", event);
    }

    /** A material from before it told when it was submitted is taken as never changed since. */
    private static Draft draft(EventEnvelope event) {
        var told = EventJson.data(event, DraftTold.class);
        return new Draft(
                event.subject(),
                event.sequenceNumber(),
                Objects.requireNonNullElse(told.materialId(), event.subject()),
                Required.of(told.title(), "title"),
                Required.of(told.state(), "state").equals("IN_REVIEW"),
                Objects.requireNonNullElse(told.submittedInVersion(), 1L));
    }

    private static DraftReview review(EventEnvelope event) {
        var told = EventJson.data(event, ReviewTold.class);
        var material = Required.of(told.materialId(), "materialId");
        return new DraftReview(
                event.subject(),
                Objects.requireNonNullElse(told.versionId(), material),
                told.versionId() == null ? told.materialVersion() : null,
                Required.of(told.repId(), "repId"),
                Required.of(told.verdict(), "verdict"),
                Objects.requireNonNullElse(told.reviewedAt(), event.time()));
    }
}

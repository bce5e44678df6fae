package io.needmap.interview.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.needmap.interview.calendar.TimeRange;
import io.needmap.interview.interview.InterviewChannel;
import io.needmap.interview.transition.Transition;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When, where and by whom the statement of a row was made; the other fields of the row are the statement's.
 *
 * @param interviewId an interview that exists
 * @param interviewKey the source's own key of the conversation; rows with the same key become one interview
 * @param repId the rep, or {@code rep} by name and, where names repeat, {@code region} by code
 * @param conductedAt RFC 3339, or a day, which then means noon on the clocks of the region
 * @param channel how the two met; {@code IN_PERSON} when absent
 * @param interviewer who asked; whoever uploads the file when absent
 * @param guideId the guide that was followed, or {@code guide} by name
 * @param covers the transition that the conversation covered; that of the statement when absent
 * @param calls how many calls were made on a ride-along
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record IntakeRow(
        @Nullable UUID interviewId,
        @Nullable @Size(min = 1, max = 150) String interviewKey,
        @Nullable UUID repId,
        @Nullable @Size(max = 200) String rep,
        @Nullable @Size(max = 20) String region,
        @Nullable @Size(max = 40) String conductedAt,
        @Nullable InterviewChannel channel,
        @Nullable @Size(min = 1, max = 200) String interviewer,
        @Nullable UUID guideId,
        @Nullable @Size(max = 200) String guide,
        @Nullable @Valid Transition covers,
        @Nullable @Min(0) @Max(1000) Integer calls,
        @Nullable @Valid Transition transition) {

    /** The fields that are not the statement's. */
    static final List<String> FIELDS = List.of(
            "interviewId",
            "interviewKey",
            "repId",
            "rep",
            "region",
            "conductedAt",
            "channel",
            "interviewer",
            "guideId",
            "guide",
            "covers",
            "calls");

    /** What exports tell and what follows from the rest: it is passed over, so that an export can be loaded again. */
    static final List<String> TOLD_ANYWAY =
            List.of("version", "regionCode", "quarter", "interviewTransitions", "recordedAt", "placement");

    Set<Transition> covered() {
        var one = covers == null ? transition : covers;
        return one == null ? Set.of() : Set.of(one);
    }

    /** When it was said, by a clock in the given zone. */
    Instant moment(ZoneId zone) {
        if (conductedAt == null) {
            throw ProblemException.field(CommonProblem.VALIDATION_FAILED, "/conductedAt", "say when it was");
        }
        try {
            var moment = conductedAt.length() == 10
                    ? LocalDate.parse(conductedAt)
                            .atTime(LocalTime.NOON)
                            .atZone(zone)
                            .toInstant()
                    : OffsetDateTime.parse(conductedAt).toInstant();
            if (TimeRange.covers(moment)) {
                return moment;
            }
        } catch (DateTimeParseException e) {
            // Said below, as for a time out of range.
        }
        throw ProblemException.field(
                CommonProblem.VALIDATION_FAILED, "/conductedAt", "a day or an RFC 3339 time from 1950 to 2199");
    }
}

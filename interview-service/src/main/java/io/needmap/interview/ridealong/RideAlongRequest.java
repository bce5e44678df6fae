package io.needmap.interview.ridealong;

import io.needmap.interview.calendar.TimeRange;
import io.needmap.interview.transition.Transition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A ride-along with all that was observed, as a phone sends it when it has a network again.
 *
 * @param id chosen by the client, so that it can be sent again without being counted again
 * @param repId with whom
 * @param guideId what was looked out for; the guide of ride-alongs when absent
 * @param conductedAt when, in the years 1950 to 2199
 * @param interviewer who went along
 * @param calls how many calls were made, 0 to 1000
 * @param transitions covered besides those of the activities, at most 50; those of the guide when there are none at all
 * @param activities what the rep did, at most 100, as every list
 * @param informationNeeds what the rep would have liked to know before a call
 * @param wants what the rep would like to have
 * @param objections what buyers held against us
 * @param competitorPitches what competitors say, as buyers told it
 * @param prospectWorries what worries buyers
 * @param trends what changes in the field
 * @param lingo words of the field
 * @param homeOfficeAsks what the rep asks of the home office
 * @param materialFeedback what was said about materials
 */
record RideAlongRequest(
        @NotNull UUID id,
        @NotNull UUID repId,
        @Nullable UUID guideId,
        @NotNull Instant conductedAt,
        @NotBlank @Size(max = 200) String interviewer,
        @NotNull @Min(0) @Max(1000) Integer calls,

        @Nullable @Size(max = 50) List<@NotNull @Valid Transition> transitions,
        @Nullable @Size(max = 100) List<@NotNull @Valid ObservedActivity> activities,
        @Nullable @Size(max = 100) List<@NotNull @Valid ObservedInformationNeed> informationNeeds,
        @Nullable @Size(max = 100) List<@NotNull @Valid ObservedWant> wants,
        @Nullable @Size(max = 100) List<@NotNull @Valid ObservedObjection> objections,
        @Nullable @Size(max = 100) List<@NotNull @Valid ObservedPitch> competitorPitches,
        @Nullable @Size(max = 100) List<@NotNull @Valid ObservedRemark> prospectWorries,
        @Nullable @Size(max = 100) List<@NotNull @Valid ObservedRemark> trends,
        @Nullable @Size(max = 100) List<@NotNull @Valid ObservedLingo> lingo,
        @Nullable @Size(max = 100) List<@NotNull @Valid ObservedRemark> homeOfficeAsks,
        @Nullable @Size(max = 100) List<@NotNull @Valid ObservedFeedback> materialFeedback) {

    @AssertTrue(message = "conductedAt must be in the years 1950 to 2199")
    @Schema(hidden = true)
    boolean isConductedAtPlausible() {
        return conductedAt == null || TimeRange.covers(conductedAt);
    }
}

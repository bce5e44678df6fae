package io.needmap.leads.handover;

import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says by when what is promised about a lead is due. */
@ApplicationScoped
@Transactional
public class Promises {

    /**
     * Instants by which something is due.
     *
     * @param answer of Sales, from the hand-over on
     * @param firstTouch from the hand-over on
     */
    public record AfterHandOver(Instant answer, Instant firstTouch) {}

    private static final List<String> REGION_ATTRIBUTES = List.of("regioncode", "region");

    private final AgreementRepository agreements;
    private final RegionRepository regions;

    Promises(AgreementRepository agreements, RegionRepository regions) {
        this.agreements = agreements;
        this.regions = regions;
    }

    /**
     * The region of a lead: what is said, else what the name's attribute says, if there is such a region.
     *
     * @throws ProblemException 422 when there is no region of the code that is said
     */
    public @Nullable String region(@Nullable String said, Map<String, String> attributes) {
        if (said != null) {
            if (regions.find(said).isEmpty()) {
                throw ProblemException.field(
                        AgreementProblem.UNKNOWN_REGION, "/regionCode", "say the code of a region, or none");
            }
            return said;
        }
        return attributes.entrySet().stream()
                .filter(a -> REGION_ATTRIBUTES.contains(a.getKey().toLowerCase(java.util.Locale.ROOT)))
                .map(a -> a.getValue().strip())
                .filter(code -> regions.find(code).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** By when Marketing hands a lead over that is qualified now. */
    public Instant handOver(@Nullable String region, Instant now) {
        var agreement = agreements.get();
        return calendar(agreement, region).after(now, agreement.handOverMinutes());
    }

    /** By when Sales does what it promised about a lead that is handed over now. */
    public AfterHandOver afterHandOver(@Nullable String region, Instant now) {
        var agreement = agreements.get();
        var calendar = calendar(agreement, region);
        return new AfterHandOver(
                calendar.after(now, agreement.answerMinutes()), calendar.after(now, agreement.firstTouchMinutes()));
    }

    /** By when Marketing takes up a lead that was rejected for want of context now. */
    public Instant context(@Nullable String region, Instant now) {
        var agreement = agreements.get();
        return calendar(agreement, region).after(now, agreement.contextMinutes());
    }

    private BusinessCalendar calendar(Agreement agreement, @Nullable String region) {
        var known = region == null ? null : regions.find(region).orElse(null);
        return known == null
                ? new BusinessCalendar(ZoneId.of(agreement.defaultTimeZone()), WorkingHours.USUAL, List.of())
                : known.calendar();
    }
}

package io.needmap.leads.handover;

import java.util.List;

/** How both sides keep what they promised. */
record AgreementStandingResponse(List<PromiseStanding> promises) {

    /**
     * One kind of promise.
     *
     * @param voided cycles that ended before it was due
     * @param kept met of met and missed, 0 to 1; null before any was due
     */
    record PromiseStanding(
            PromiseKind promise,
            PromiseSide side,
            long met,
            long missed,
            long running,
            long voided,
            @org.jspecify.annotations.Nullable Double kept) {}

    static AgreementStandingResponse of(List<PromiseRepository.Standing> standings) {
        return new AgreementStandingResponse(standings.stream()
                .map(s -> new PromiseStanding(
                        s.promise(),
                        s.promise().side(),
                        s.met(),
                        s.missed(),
                        s.running(),
                        s.voided(),
                        s.met() + s.missed() == 0 ? null : s.met() / (double) (s.met() + s.missed())))
                .toList());
    }
}

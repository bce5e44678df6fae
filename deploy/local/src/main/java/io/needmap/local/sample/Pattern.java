package io.needmap.local.sample;

import org.jspecify.annotations.Nullable;

/**
 * Where and how often an activity comes up in the interviews that cover its transition, and so the verdict that formula
 * 1 has to reach.
 *
 * @param rate share of the covering interviews, 0–1; 0 where the kind alone decides
 * @param region the only region, for {@code ONE_REGION}
 * @param quarter the only quarter, 1 (oldest) to 4, for {@code ONE_QUARTER}
 * @param rep the only rep, by position from 0, for {@code ONE_REP}
 */
record Pattern(Kind kind, double rate, @Nullable String region, int quarter, int rep) {

    /** The verdict of formula 1 that the content intends. */
    enum Verdict {
        NEED,
        WANT,
        UNDETERMINED
    }

    enum Kind {
        /** Everybody does it, everywhere, and says what for. */
        EVERYWHERE(Verdict.NEED, 0.64),
        /** Everybody does it, and hardly anybody says what for. */
        EVERYWHERE_NO_GOAL(Verdict.UNDETERMINED, 0.15),
        /** Too many for a want, too few for a need. */
        SOMETIMES(Verdict.UNDETERMINED, 0.4),
        /** One region's habit. */
        ONE_REGION(Verdict.WANT, 0.25),
        /** One quarter's fad. */
        ONE_QUARTER(Verdict.WANT, 0.25),
        /** One rep's hobby horse. */
        ONE_REP(Verdict.WANT, 0.5),
        /** Hardly anybody was asked. */
        FEW_ASKED(Verdict.UNDETERMINED, 0.6);

        private final Verdict intended;
        private final double goalShare;

        Kind(Verdict intended, double goalShare) {
            this.intended = intended;
            this.goalShare = goalShare;
        }

        Verdict intended() {
            return intended;
        }

        /** Share of the mentions that come with a goal. */
        double goalShare() {
            return goalShare;
        }
    }
}

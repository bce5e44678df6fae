package io.needmap.leads.name;

import java.util.Collection;
import java.util.List;

/** The cycles that names run through; leads implement it, so that a name need not know what a lead is. */
public interface Cycles {

    /** Opens the first cycle of names that were just made, after their answers were stored. */
    void open(List<CycleOpening> openings);

    /** Answers came for these cycles. */
    void answered(Collection<java.util.UUID> leadIds);
}

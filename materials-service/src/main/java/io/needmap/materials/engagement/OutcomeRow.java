package io.needmap.materials.engagement;

import java.util.UUID;

/** What became of the leads that were worked on with a material, counted. */
record OutcomeRow(
        UUID materialId,
        String title,
        String state,
        long leads,
        long handedOver,
        long won,
        long lost,
        long rejected,
        long dropped) {}

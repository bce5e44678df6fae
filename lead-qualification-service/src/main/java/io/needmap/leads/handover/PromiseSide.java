package io.needmap.leads.handover;

/** Who promised. */
enum PromiseSide {
    MARKETING,
    SALES
}

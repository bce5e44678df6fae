package io.needmap.leads.lead;

import java.util.List;

/** One result an item, in their order. */
record BatchTransitionResponse(List<TransitionResult> results) {}

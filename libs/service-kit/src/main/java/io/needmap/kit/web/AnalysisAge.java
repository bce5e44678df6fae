package io.needmap.kit.web;

import java.time.Instant;
import java.util.Map;

/**
 * How current an analysis is.
 *
 * @param asOf for each source topic, up to when its events are in the analysis
 * @param lagSeconds how far the oldest of them is behind, in seconds
 * @param stale whether that is more than it should be
 */
public record AnalysisAge(Map<String, Instant> asOf, double lagSeconds, boolean stale) {}

package io.needmap.interview.gap;

import java.util.List;

/**
 * What the interviews about one transition brought.
 *
 * @param newOnes activities that were new in the first four interviews, and in each later pair
 */
record SaturationRow(String from, String to, int interviews, int reps, List<Long> newOnes) {}

package io.needmap.activitymap.need;

/**
 * The latest rating of each rep.
 *
 * @param importanceHigh those of 4 or 5 among {@code importance} ratings
 * @param satisfactionHigh the same of satisfaction
 */
record Ratings(int importance, int importanceHigh, int satisfaction, int satisfactionHigh) {}

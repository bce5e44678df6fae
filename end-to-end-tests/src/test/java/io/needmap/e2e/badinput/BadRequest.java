package io.needmap.e2e.badinput;

import java.util.Map;
import java.util.Set;

/**
 * A request that must be refused.
 *
 * @param why what is wrong with it
 * @param path with all parameters filled in
 * @param headers besides the token
 * @param body null for none
 * @param statuses the answers that are right
 */
record BadRequest(String why, String path, Map<String, String> headers, String body, Set<Integer> statuses) {}

package io.needmap.leads.name;

import java.util.List;

/**
 * One result an item, in their order.
 *
 * @param applied whether what the results say was written; false when one failed and all or none were wanted
 */
record BatchUpsertResponse(boolean applied, List<UpsertResult> results) {}

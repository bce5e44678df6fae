package io.needmap.leads.name;

import java.util.List;

/** One result an item, in their order. */
record BatchUpsertResponse(List<UpsertResult> results) {}

package io.needmap.leads.webhook;

/** Why an endpoint is not told. */
enum DisabledBecause {
    /** Somebody wanted it; what happens meanwhile can be replayed. */
    BY_HAND,
    /** It answered 410. */
    GONE,
    /** All tries failed; what happens meanwhile waits until it is enabled again. */
    FAILING
}

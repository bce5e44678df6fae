package io.needmap.leads.webhook;

/** How many events are told once more. */
record ReplayResult(int events) {}

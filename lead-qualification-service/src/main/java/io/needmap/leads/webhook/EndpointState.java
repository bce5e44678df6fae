package io.needmap.leads.webhook;

/** Whether an endpoint is told. */
enum EndpointState {
    ENABLED,
    DISABLED
}

package io.needmap.console.service;

/**
 * Whether a service works right now.
 *
 * @param service which
 * @param ready whether it says that it is ready
 */
public record ServiceState(Service service, boolean ready) {}

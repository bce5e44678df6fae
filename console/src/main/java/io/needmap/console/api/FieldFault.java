package io.needmap.console.api;

/**
 * A field that a service did not accept.
 *
 * @param pointer which, as a JSON pointer
 * @param message why
 */
public record FieldFault(String pointer, String message) {}

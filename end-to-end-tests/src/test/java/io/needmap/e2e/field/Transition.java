package io.needmap.e2e.field;

/** From one stage to another, as the API has it. */
public record Transition(String from, String to) {}

package io.needmap.leads.power;

/** How many leads with one answer were won and lost. */
public record Outcomes(String value, long won, long lost) {}

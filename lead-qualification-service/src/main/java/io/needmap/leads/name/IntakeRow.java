package io.needmap.leads.name;

import java.util.List;

/** One name as a list or another application says it. */
public record IntakeRow(long number, NameFields fields, List<GivenAnswer> answers) {}

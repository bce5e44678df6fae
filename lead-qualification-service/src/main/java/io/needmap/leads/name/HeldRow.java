package io.needmap.leads.name;

import java.util.List;

/** A row of a list that waits for the decision. */
record HeldRow(NameFields fields, List<GivenAnswer> answers) {}

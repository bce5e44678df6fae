package io.needmap.leads.crmpreset;

import java.util.List;

/** The same records in our words, in their order. */
record NamesResponse(List<NameRecord> records) {}

package io.needmap.leads.crmpreset;

import java.util.List;
import java.util.Map;

/** The same names in the CRM's words, in their order. */
record RecordsResponse(List<Map<String, Object>> records) {}

package io.needmap.leads.criterion;

import java.util.List;

/**
 * What became of a template.
 *
 * @param drafted the criteria that were made now
 * @param existing the codes of those that were there, in whatever state; they stay as they are
 */
record TemplateDraftsResponse(CriterionTemplate template, List<CriterionResponse> drafted, List<String> existing) {}

package io.needmap.leads.criterion;

import java.util.List;

/**
 * A set of questions to begin with.
 *
 * @param criteria as they are drafted, without statements: no rep has asked for them yet
 */
record CriterionTemplateResponse(CriterionTemplate template, List<CriterionRequest> criteria) {}

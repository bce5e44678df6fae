package io.needmap.leads.criterion;

/** A known set of questions to begin with; a rep has to ask for each of them before it is held against anybody. */
enum CriterionTemplate {
    /** Budget, authority, need, timeline. */
    BANT,
    /** Challenges, authority, money, prioritization. */
    CHAMP,
    /** Metrics, economic buyer, decision criteria, decision process, identified pain, champion. */
    MEDDIC
}

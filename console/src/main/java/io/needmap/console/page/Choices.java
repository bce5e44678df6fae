package io.needmap.console.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The words that the API takes where a page offers a choice. */
@Named("choices")
@ApplicationScoped
public class Choices {

    /** Whether an activity matters to Marketing. */
    public List<String> relevance() {
        return List.of("UNDECIDED", "RELEVANT", "NOT_RELEVANT");
    }

    /** Whether an activity needs a tool. */
    public List<String> toolNeeded() {
        return List.of("UNDECIDED", "YES", "NO", "SALES_OWNS");
    }

    /** Kinds of material. */
    public List<String> materialKinds() {
        return List.of(
                "BROCHURE",
                "DATASHEET",
                "PRESENTATION",
                "CASE_STUDY",
                "BATTLECARD",
                "PRICING_SHEET",
                "ROI_CALCULATOR",
                "DEMO_SCRIPT",
                "VIDEO",
                "EMAIL_TEMPLATE",
                "PROPOSAL_TEMPLATE",
                "TALK_TRACK",
                "HOW_TO",
                "CHECKLIST",
                "OBJECTION_RESPONSE",
                "INSIGHT_STORY",
                "TRAINING",
                "OTHER");
    }

    /** Why a lead ends. */
    public List<String> reasons() {
        return List.of(
                "MISSING_CONTEXT",
                "WRONG_PERSON",
                "NOT_A_FIT",
                "NO_INTEREST",
                "NO_BUDGET",
                "BAD_TIMING",
                "UNREACHABLE",
                "DUPLICATE",
                "ALREADY_CUSTOMER",
                "OPTED_OUT",
                "COMPETITOR",
                "PRICE",
                "NO_DECISION",
                "OTHER");
    }

    /** Where lists of names come from. */
    public List<String> sources() {
        return List.of(
                "TRADE_SHOW", "WEBINAR", "ONLINE_PROMOTION", "CONTENT_DOWNLOAD", "REFERRAL", "PURCHASED", "OTHER");
    }

    /** {@code possibleDuplicates} as "Possible duplicates". */
    public String spaced(String name) {
        return Words.words(name.replaceAll("([a-z])([A-Z])", "$1 $2"));
    }
}

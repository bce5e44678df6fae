package io.needmap.materials.coverage;

/** What kind of thing a material is, with the days after which half of its freshness is gone (formula 10). */
public enum MaterialKind {
    BROCHURE(180),
    DATASHEET(180),
    PRESENTATION(180),
    CASE_STUDY(365),
    BATTLECARD(45),
    PRICING_SHEET(45),
    ROI_CALCULATOR(180),
    DEMO_SCRIPT(180),
    VIDEO(180),
    EMAIL_TEMPLATE(180),
    PROPOSAL_TEMPLATE(180),
    TALK_TRACK(90),
    HOW_TO(180),
    CHECKLIST(180),
    OBJECTION_RESPONSE(90),
    INSIGHT_STORY(180),
    TRAINING(180),
    OTHER(180);

    private final int halfLifeDays;

    MaterialKind(int halfLifeDays) {
        this.halfLifeDays = halfLifeDays;
    }

    /** H of formula 10 unless the configuration says otherwise. */
    int halfLifeDays() {
        return halfLifeDays;
    }
}

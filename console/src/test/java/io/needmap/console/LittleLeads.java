package io.needmap.console;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the little lead-qualification-service answers about one lead, about another one of which it lost parts, and about one that it is slow at. */
final class LittleLeads {

    static final String LEAD = "00000000-0000-7000-8000-0000000000a1";
    static final String HALF = "00000000-0000-7000-8000-0000000000a2";
    static final String SLOW = "00000000-0000-7000-8000-0000000000a3";
    static final String DUPLICATE = "00000000-0000-7000-8000-0000000000d1";
    private static final String NAME = "00000000-0000-7000-8000-0000000000b1";
    private static final String OTHER = "00000000-0000-7000-8000-0000000000b2";
    static final String RETIRED = "00000000-0000-7000-8000-0000000000c1";
    private static final String MODEL = RETIRED;

    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("/leads/" + LEAD, lead(LEAD)),
            Map.entry("/leads/" + HALF, lead(HALF)),
            Map.entry("/leads/" + SLOW, lead(SLOW)),
            Map.entry("/names", names()),
            Map.entry("/names/" + NAME, name(NAME, "Ada Field")),
            Map.entry("/names/" + OTHER, name(OTHER, "A. Field")),
            Map.entry("/leads/" + LEAD + "/score", score()),
            Map.entry("/leads/" + LEAD + "/call-brief", brief()),
            Map.entry("/scoring-models/" + MODEL, model()),
            Map.entry("/possible-duplicates", duplicates()),
            Map.entry("/lead-gaps/sources", sources()),
            Map.entry("/lead-gaps/questions", questions()),
            Map.entry("/criteria", criteria()),
            Map.entry("/criteria/proposals", proposals()),
            Map.entry("/handover-agreement", agreement()),
            Map.entry("/handover-agreement/standing", standing()),
            Map.entry("/handover-agreement/promises", promises()));

    private LittleLeads() {}

    /** What is answered at this path below the API's root; null when nothing is. */
    static @Nullable String answer(String path) {
        return ANSWERS.get(path.replaceFirst("^/api/v1", ""));
    }

    /** Whether the answer lets wait for longer than anybody would. */
    static boolean slow(String path) {
        return path.equals("/api/v1/leads/" + SLOW + "/score");
    }

    /** Whether a decision about a possible duplicate is refused: it has to say which version was seen. */
    static boolean stale(String path, @Nullable String ifMatch) {
        return path.contains("/possible-duplicates/") && !"\"7\"".equals(ifMatch);
    }

    private static String lead(String id) {
        return """
                {"id":"%s","version":3,"nameId":"%s","cycle":1,"state":"HANDED_OVER","completeness":0.5,"missing":[],
                 "mustKnowMissing":[],"qualifiedFrom":0.6,"stateSince":"2026-03-02T08:00:00Z",
                 "answerDueAt":"2026-03-03T16:30:00Z","firstTouchDueAt":"2026-03-04T16:30:00Z"}
                """.formatted(id, NAME);
    }

    private static String names() {
        return """
                {"items":[{"id":"%s","fullName":"Ada Field","leadId":"%s","state":"NEW"}],"nextPageToken":"x+/="}
                """.formatted(NAME, LEAD);
    }

    private static String name(String id, String fullName) {
        return """
                {"id":"%s","version":1,"fullName":"%s","company":"Mill","leadId":"%s","doNotContact":false,"answers":[]}
                """.formatted(id, fullName, LEAD);
    }

    private static String score() {
        return """
                {"leadId":"%s","score":75.01,"grade":"A2","basis":"BLENDED","model":4,"modelId":"%s","contributions":[
                  {"criterionCode":"WHO_SIGNS","value":"YES","support":1,"weight":3,"share":0.6,"contribution":60.01},
                  {"criterionCode":"WHEN","value":"2027","support":0.5,"weight":2,"share":0.4,"contribution":15.00}],
                 "probability":{"value":0.42,"baseRate":0.33},"note":"An association, not a cause."}
                """.formatted(LEAD, MODEL);
    }

    private static String model() {
        return """
                {"number":4,"outcomes":90,"won":30,"lost":60,"learner":"EVIDENCE","quality":[
                  {"learner":"EVIDENCE","n":90,"brier":0.181,"baseBrier":0.222,"reliability":[]}]}
                """;
    }

    private static String brief() {
        return """
                {"leadId":"%s","nameId":"%s","state":"HANDED_OVER","completeness":0.5,"score":%s,
                 "known":[{"question":"Who signs?","value":"YES","source":"form","whatFollows":"Call her."}],
                 "missing":[{"question":"When?","why":"To plan.","ifYes":"Offer.","ifNo":"Wait.","mustKnow":true}],
                 "stage":{"label":"Comparing","buyerQuestion":"Which one?"},
                 "hypotheses":[{"assumption":"Stops cost most","verdict":"CONFIRMED","confirmed":5,"refuted":1}],
                 "objections":[{"theme":"Too dear","heard":7,"inRegion":2,"handled":3,"lostOnIt":1}],
                 "material":[{"materialId":"%s","title":"Cost sheet","kind":"DATASHEET","activities":["Compare"]}]}
                """.formatted(LEAD, NAME, score(), MODEL);
    }

    private static String duplicates() {
        return """
                {"items":[{"id":"%s","version":7,"state":"OPEN","rule":"NAME_COMPANY","score":0.91,"nameId":"%s",
                  "otherNameId":"%s"},{"id":"%s","version":2,"state":"OPEN","rule":"PHONE","score":0.8,"nameId":"%s",
                  "rowNumber":12,"row":{"givenName":"Adah","optedOut":false}}]}
                """.formatted(DUPLICATE, NAME, OTHER, HALF, NAME);
    }

    private static String sources() {
        return """
                {"items":[{"sourceType":"TRADE_SHOW","sourceName":"Spring fair","names":1200,"leads":30,"won":4,
                  "waiting":900,"ready":11,"missing":[{"criterionCode":"WHO_SIGNS","names":800,"gained":320}]}]}
                """;
    }

    private static String questions() {
        return """
                {"items":[{"criterionId":"%s","criterionCode":"LINE_SPEED","question":"How fast is the line?",
                  "state":"ACTIVE","finding":"ASKED_BUT_FLAT","label":"NONE","waitingWithout":2256,"gainedByAsking":60,
                  "gainedByDropping":49,"bestLift":1.3},
                 {"criterionId":"%s","criterionCode":"WHO_PAYS","question":"Who pays?","state":"DRAFT",
                  "finding":"UNASKED_BUT_TELLING","label":"STRONG","waitingWithout":31,"gainedByAsking":0,
                  "gainedByDropping":0,"bestLift":2.4},
                 {"criterionId":"%s","criterionCode":"WHEN","question":"When?","state":"RETIRED",
                  "finding":"UNASKED_BUT_TELLING","label":"STRONG","waitingWithout":7,"gainedByAsking":0,
                  "gainedByDropping":0,"bestLift":2.1}]}
                """.formatted(NAME, OTHER, MODEL);
    }

    private static String criteria() {
        return """
                {"items":[{"id":"%s","version":3,"code":"LINE_SPEED","question":"How fast is the line?","why":"x",
                  "answerType":"NUMBER","declaredWeight":1,"state":"ACTIVE"},
                 {"id":"%s","version":5,"code":"WHO_PAYS","question":"Who pays?","why":"x","answerType":"TEXT",
                  "declaredWeight":0,"state":"DRAFT"},
                 {"id":"%s","version":9,"code":"WHEN","question":"When?","why":"x","answerType":"TEXT",
                  "declaredWeight":0,"state":"RETIRED"}]}
                """.formatted(NAME, OTHER, MODEL);
    }

    private static String proposals() {
        return """
                {"items":[{"criterionId":"%s","criterionCode":"WHEN","question":"When?","proposal":"ASK_AGAIN",
                  "rejections":4,"askedByReps":2,"windowDays":90}]}
                """.formatted(MODEL);
    }

    private static String agreement() {
        return """
                {"version":2,"handOverMinutes":480,"answerMinutes":90,"firstTouchMinutes":45,"contextMinutes":960,
                 "defaultTimeZone":"UTC","changedAt":"2026-03-01T08:00:00Z"}
                """;
    }

    private static String standing() {
        return """
                {"promises":[{"promise":"HAND_OVER","side":"MARKETING","met":9,"missed":1,"running":2,"voided":0},
                  {"promise":"ANSWER","side":"SALES","met":3,"missed":1,"running":0,"voided":1},
                  {"promise":"FIRST_TOUCH","side":"SALES","met":0,"missed":0,"running":1,"voided":0}]}
                """;
    }

    private static String promises() {
        return """
                {"items":[{"leadId":"%s","nameId":"%s","leadState":"HANDED_OVER","regionCode":"NORTH","promise":"ANSWER",
                  "side":"SALES","dueAt":"2026-03-03T16:30:00Z","state":"MISSED"}]}
                """.formatted(LEAD, NAME);
    }
}

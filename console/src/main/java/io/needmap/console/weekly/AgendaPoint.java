package io.needmap.console.weekly;

import io.needmap.console.page.Words;
import io.needmap.console.weekly.MeetingAnswers.Item;
import io.needmap.console.weekly.MeetingAnswers.Point;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A point of the agenda as the page shows it.
 *
 * @param point the point
 */
record AgendaPoint(Point point) {

    private static final int SHOWN = 4;
    private static final Set<String> LEADS = Set.of(
            "HAND_OVER_LATE",
            "HAND_OVER_UNANSWERED",
            "HAND_OVER_UNTOUCHED",
            "HAND_OVER_WITHOUT_CONTEXT",
            "CONTEXT_OVERDUE");

    /** What it is called. */
    public String heading() {
        return switch (point.rule()) {
            case "ACTION_OVERDUE" -> "Promised, and overdue";
            case "ACTION_OPEN" -> "Promised, and on the way";
            case "OBJECTION_UNANSWERED" -> "Objections without an answer";
            case "GAP_WITHOUT_OWNER" -> "Holes that nobody has taken";
            case "ACTIVITY_UNDECIDED" -> "Activities to decide";
            case "DRAFT_REVIEWED" -> "Drafts that reps would not use as they are";
            case "CLAIM_CHALLENGED" -> "Claims that the field challenges";
            case "HAND_OVER_LATE" -> "Leads that Marketing handed over too late";
            case "HAND_OVER_UNANSWERED" -> "Leads that Sales has neither accepted nor rejected";
            case "HAND_OVER_UNTOUCHED" -> "Leads that Sales has not spoken to";
            case "HAND_OVER_WITHOUT_CONTEXT" -> "Leads that went over without context";
            case "CONTEXT_OVERDUE" -> "Rejected leads whose context nobody looked for";
            case "CRITERION_PROPOSED" -> "Questions proposed for the call";
            case "CRITERION_CONTRADICTED" -> "Questions whose answers mean the contrary";
            case "REQUEST_UNANSWERED" -> "Requests of reps without an answer";
            case "THEME_EMERGING" -> "Heard clearly more often than before";
            default -> Words.words(point.rule());
        };
    }

    /** How many minutes it gets. */
    public int minutes() {
        return switch (point.rule()) {
            case "OBJECTION_UNANSWERED", "GAP_WITHOUT_OWNER" -> 10;
            default -> 5;
        };
    }

    /** The first of its items. */
    public List<Item> items() {
        return point.items().stream().limit(SHOWN).toList();
    }

    /** Whether these are holes: the first of them are decided on, card by card. */
    public boolean holes() {
        return point.rule().equals("GAP_WITHOUT_OWNER");
    }

    /** Whether Sales says it, and Marketing answers. */
    public boolean objections() {
        return point.rule().equals("OBJECTION_UNANSWERED");
    }

    /** Whether a decision changes an activity here. */
    public boolean decides() {
        return point.rule().equals("ACTIVITY_UNDECIDED");
    }

    /** What an item is called; leads have no name here. */
    public String title(Item item) {
        var title = item.title();
        if (title != null) {
            return title;
        }
        if (LEADS.contains(point.rule())) {
            return "A lead";
        }
        return item.id() == null ? "Those that nobody has given a theme yet" : "Not named yet";
    }

    /** What its number counts; empty where there is none to tell. */
    public String figure(Item item) {
        var number = item.number();
        if (number == null) {
            return "";
        }
        return switch (point.rule()) {
            case "ACTIVITY_UNDECIDED", "CRITERION_PROPOSED" -> Words.count(number, "statement");
            case "DRAFT_REVIEWED" -> Words.count(number, "rep");
            case "CLAIM_CHALLENGED" -> Words.count(number, "challenge");
            case "THEME_EMERGING" -> "heard " + Words.count(number, "time");
            default -> "";
        };
    }

    /** Where all its items are to be seen, when they are on one page. */
    public @Nullable String all() {
        return switch (point.rule()) {
            case "GAP_WITHOUT_OWNER" -> "/materials/road-map";
            case "ACTIVITY_UNDECIDED" -> "/map";
            case "DRAFT_REVIEWED" -> "/materials/drafts";
            case "CLAIM_CHALLENGED" -> "/materials/claims";
            case "CRITERION_PROPOSED", "CRITERION_CONTRADICTED" -> "/leads/criteria";
            case "REQUEST_UNANSWERED" -> "/materials/requests";
            case "HAND_OVER_WITHOUT_CONTEXT" -> "/leads";
            default -> LEADS.contains(point.rule()) ? "/leads/hand-over" : null;
        };
    }

    /** Where an item is to be seen. */
    public @Nullable String link(Item item) {
        return switch (point.rule()) {
            case "ACTIVITY_UNDECIDED" -> "/map/activities/" + item.id();
            case "GAP_WITHOUT_OWNER" -> "/materials/road-map";
            case "DRAFT_REVIEWED" -> "/materials/" + item.id();
            case "CLAIM_CHALLENGED" -> "/materials/claims";
            case "CRITERION_PROPOSED", "CRITERION_CONTRADICTED" -> "/leads/criteria";
            case "REQUEST_UNANSWERED" -> "/materials/requests";
            default -> LEADS.contains(point.rule()) ? "/leads/" + item.id() : null;
        };
    }
}

package io.needmap.activitymap.field;

import io.needmap.activitymap.field.Told.Conversation;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Six reps in two regions, each interviewed in this quarter and the one before, who all do the same. */
public final class Study {

    /** An interview and the activity statement in it. */
    public record Answer(Conversation conversation, UUID statementId) {}

    private final List<EventEnvelope> people = new ArrayList<>();
    private final List<EventEnvelope> interviews = new ArrayList<>();
    private final List<EventEnvelope> statements = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    /** Everybody says the words, with a goal, about the transition from {@code from}. */
    public static Study of(String name, String words) {
        var study = new Study();
        Instant now = Instant.now(Clock.systemUTC());
        for (String region : List.of(name + "-N", name + "-S")) {
            study.people.add(Told.region(region));
            for (int i = 0; i < 3; i++) {
                UUID rep = Ids.next();
                study.people.add(Told.rep(rep, region));
                study.ask(Conversation.about(rep, region, now.minus(Duration.ofDays(95)), name, "next"), words);
                study.ask(Conversation.about(rep, region, now.minus(Duration.ofDays(1)), name, "next"), words);
            }
        }
        return study;
    }

    private void ask(Conversation conversation, String words) {
        UUID statement = Ids.next();
        interviews.add(Told.interview(conversation, 2, "COMPLETED"));
        statements.add(Told.activity(conversation, statement, words));
        statements.add(Told.goal(conversation, statement));
        answers.add(new Answer(conversation, statement));
    }

    /** Everything, in the order in which it happened. */
    public List<EventEnvelope> events() {
        return Stream.of(people, interviews, statements).flatMap(List::stream).toList();
    }

    public List<Answer> answers() {
        return answers;
    }

    /** The activity statements. */
    public List<UUID> statementIds() {
        return answers.stream().map(Answer::statementId).toList();
    }
}

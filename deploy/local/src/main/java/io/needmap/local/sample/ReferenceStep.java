package io.needmap.local.sample;

import io.needmap.local.loading.Resources.Transition;
import java.util.List;
import java.util.Map;

/** Regions, reps, competitors, questions and guides. */
final class ReferenceStep {

    private static final List<Transition> ACTIVATE = List.of(new Transition("activate", "DRAFT"));

    private final SampleLoad load;

    ReferenceStep(SampleLoad load) {
        this.load = load;
    }

    void run() {
        var company = load.content().company();
        load.pool().forEach("Regions", company.regions(), this::region);
        load.pool().forEach("Reps", Schedule.people(company), this::rep);
        load.pool().forEach("Competitors", company.competitors(), this::competitor);
        load.pool().forEach("Questions", company.questions(), this::question);
        load.pool().forEach("Guides", company.guides(), this::guide);
    }

    private void region(Company.Region region) {
        load.resources()
                .create(
                        "regions",
                        Map.of(
                                "id", load.id(SampleLoad.REGION, region.code()),
                                "code", region.code(),
                                "name", region.name(),
                                "timeZone", region.timeZone()));
    }

    private void rep(Person person) {
        load.resources()
                .create(
                        "reps",
                        Map.of(
                                "id", load.id(person),
                                "name", person.rep().name(),
                                "regionCode", person.region().code(),
                                "role", person.rep().role()));
    }

    private void competitor(Company.Competitor competitor) {
        load.resources()
                .create(
                        "competitors",
                        Map.of(
                                "id", load.id(SampleLoad.COMPETITOR, competitor.code()),
                                "name", competitor.name(),
                                "aliases", competitor.aliases()));
    }

    private void question(Company.Question question) {
        var made = load.resources()
                .create(
                        "questions",
                        Map.of(
                                "id", load.id(SampleLoad.QUESTION, question.key()),
                                "text", question.text(),
                                "audience", "REP",
                                "purpose", question.purpose(),
                                "decision", question.decision()));
        load.resources().advance("questions", made, ACTIVATE);
    }

    private void guide(Company.Guide guide) {
        var transitions = guide.kind().equals("FIVE_ACTIVITIES")
                ? load.content().sheets().stream()
                        .map(ActivityScript.Sheet::transition)
                        .toList()
                : List.of();
        load.resources()
                .create(
                        "guides",
                        Map.of(
                                "id", load.id(SampleLoad.GUIDE, guide.key()),
                                "name", guide.name(),
                                "kind", guide.kind(),
                                "transitions", transitions,
                                "questionIds",
                                        guide.questions().stream()
                                                .map(key -> load.id(SampleLoad.QUESTION, key))
                                                .toList()));
    }
}

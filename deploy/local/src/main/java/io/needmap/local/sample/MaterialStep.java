package io.needmap.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.local.loading.Arrival;
import io.needmap.local.loading.Resources.Transition;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue: each piece made, reviewed by two reps of two regions, published, matched. */
final class MaterialStep {

    private static final List<Transition> SUBMIT = List.of(new Transition("submit", "DRAFT"));
    private static final List<Transition> PUBLISH =
            List.of(new Transition("approve", "IN_REVIEW"), new Transition("publish", "APPROVED"));
    private static final List<Transition> ARCHIVE = List.of(new Transition("archive", "PUBLISHED"));
    private static final List<Transition> CONFIRM = List.of(new Transition("confirm", "PROPOSED"));

    /** Days up to which material is new, and so has just gone through its reviews. */
    private static final int NEW = 45;

    private final SampleLoad load;
    private final LocalDate today;
    private final List<Person> people;

    MaterialStep(SampleLoad load, LocalDate today) {
        this.load = load;
        this.today = today;
        this.people = Schedule.people(load.content().company());
    }

    void run() {
        load.pool().forEach("Materials", load.content().materials(), this::material);
        var matches = load.content().materials().stream()
                .filter(one -> one.serves() != null)
                .toList();
        load.pool().forEach("Matches", matches, this::match);
    }

    private void material(MaterialScript material) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", load.id(SampleLoad.MATERIAL, material.title()));
        body.put("title", material.title());
        body.put("kind", material.kind());
        body.put("description", material.description());
        body.put("origin", material.origin());
        body.put("regionCodes", material.regions().isEmpty() ? List.of() : List.of(material.regions()));
        body.put("language", "en");
        body.put("link", "https://share.varnholt.example/" + material.title().replaceAll("[^A-Za-z0-9]+", "-"));
        body.put("verifiedOn", today.minusDays(material.ageDays()));
        if (material.ageDays() > NEW) {
            body.put("state", "PUBLISHED");
        }
        var made = Arrival.await(() -> load.resources().create("materials", body), "UNKNOWN_REGION");
        walk(material, made);
    }

    /** Material that was there before goes in as published; the newest goes through its reviews. */
    private void walk(MaterialScript material, JsonNode made) {
        switch (material.state()) {
            case "IN_REVIEW" -> load.resources().advance("materials", made, SUBMIT);
            case "PUBLISHED" -> {
                var submitted = load.resources().advance("materials", made, SUBMIT);
                load.resources().advance("materials", reviewed(submitted), PUBLISH);
            }
            case "ARCHIVED" -> load.resources().advance("materials", made, ARCHIVE);
            default -> {
                // A draft stays what it was made as.
            }
        }
    }

    private JsonNode reviewed(JsonNode material) {
        if (!material.path("state").asText().equals("IN_REVIEW")) {
            return material;
        }
        var id = load.id(SampleLoad.MATERIAL, material.path("title").asText());
        for (var reviewer : List.of(people.get(0), people.get(people.size() - 1))) {
            load.resources()
                    .create(
                            "materials/" + id + "/reviews",
                            Map.of(
                                    "id",
                                    load.id("review", id + " " + reviewer.number()),
                                    "repId",
                                    load.id(reviewer),
                                    "verdict",
                                    reviewer.number() == 0 ? "USE_AS_IS" : "USE_WITH_CHANGES",
                                    "comment",
                                    "Would take it along."));
        }
        return load.resources().get("materials", id);
    }

    private void match(MaterialScript material) {
        var id = load.id(SampleLoad.MATERIAL, material.title());
        var match = Map.of(
                "id", load.id(SampleLoad.MATCH, material.title()),
                "activityId", load.id(SampleLoad.ACTIVITY, String.valueOf(material.serves())),
                "fit", material.fit(),
                "rationale", "Read beside what the reps say they do.");
        var made =
                Arrival.await(() -> load.resources().create("materials/" + id + "/matches", match), "UNKNOWN_ACTIVITY");
        load.resources().advance("matches", made, CONFIRM);
    }
}

package io.needmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A file of statements about many activities, by many reps, in many interviews. */
final class StatementFile {

    private static final int DAYS = 30;

    private StatementFile() {}

    static Path write(Path file, Territory territory, int rows) throws IOException {
        var run = UUID.randomUUID().toString().substring(0, 8);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("externalId,kind,repId,conductedAt,interviewer,channel,transition.from,transition.to,"
                    + "quote,activity,importance,satisfaction,activityId");
            out.newLine();
            for (int row = 0; row < rows; row++) {
                out.write(row(territory, run, row));
                out.newLine();
            }
        }
        return file;
    }

    private static String row(Territory territory, String run, int row) {
        var rep = territory.reps().get(row % territory.reps().size());
        var day = Territory.day(1 + row / territory.reps().size() % Territory.QUARTERS)
                .minusDays(row / 100L % DAYS);
        int activity = row % territory.activities().size();
        var transition = Territory.transition(activity);
        return String.join(
                ",",
                run + "-" + row,
                "ACTIVITY",
                rep,
                day + "T09:00:00Z",
                "Bench",
                "PHONE",
                transition.get("from"),
                transition.get("to"),
                "I do it in my own way number %d and it works".formatted(row),
                "own way number %d".formatted(row % 997),
                Integer.toString(1 + row % 5),
                Integer.toString(1 + row / 5 % 5),
                territory.activities().get(activity).toString());
    }
}

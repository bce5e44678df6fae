package io.needmap.e2e.failure;

import io.needmap.e2e.field.Panel;
import io.needmap.e2e.field.Quarters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Long lists with something to refuse in them: every thousandth row, beginning with the first, lacks what it must have. */
record ListFiles(Path folder, int rows) {

    /** The external id of every row begins with this. */
    static final String KEY = "killed-";

    private static final int REFUSED_EVERY = 1_000;

    /** How many rows of a list are refused. */
    int refused() {
        return (rows + REFUSED_EVERY - 1) / REFUSED_EVERY;
    }

    /** Statements of a panel's reps, each naming an activity that is on the map. */
    Path statements(Panel panel) throws IOException {
        var transition = panel.transition();
        return write(
                "externalId,kind,repId,conductedAt,interviewer,channel,transition.from,transition.to,quote,activity,activityId",
                "statements.csv",
                row -> String.join(
                        ",",
                        KEY + row,
                        "ACTIVITY",
                        panel.rep(row),
                        Quarters.middle(1 + row % 2).toString(),
                        "Marketing",
                        "PHONE",
                        transition.from(),
                        transition.to(),
                        row % REFUSED_EVERY == 0 ? "" : "said in row " + row,
                        "what row %d says".formatted(row),
                        panel.activities().get(row % panel.activities().size())));
    }

    /** Materials that are published. */
    Path materials() throws IOException {
        return write(
                "externalId,title,kind,origin,language,state",
                "materials.csv",
                row -> String.join(
                        ",",
                        KEY + row,
                        row % REFUSED_EVERY == 0 ? "" : "Sheet %d of the long list".formatted(row),
                        "CHECKLIST",
                        "MARKETING",
                        "en",
                        "PUBLISHED"));
    }

    /** Names that nobody knows yet. */
    Path names() throws IOException {
        return write(
                "externalId,email",
                "names.csv",
                row -> KEY + row + ","
                        + (row % REFUSED_EVERY == 0 ? "no address" : "person-%d@killed.example".formatted(row)));
    }

    private Path write(String header, String file, IntFunction<String> row) throws IOException {
        var lines = IntStream.range(-1, rows)
                .mapToObj(at -> at < 0 ? header : row.apply(at))
                .toList();
        return Files.write(folder.resolve(file), lines);
    }
}

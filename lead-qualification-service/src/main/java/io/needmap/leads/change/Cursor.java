package io.needmap.leads.change;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last change that was read: its bundle's position, and its place in there. */
record Cursor(long position, long place) {

    private static final Pattern FORM = Pattern.compile("c([0-9]{1,18})-([0-9]{1,9})");
    private static final Cursor START = new Cursor(0, 0);

    static Cursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new ProblemException(
                    CommonProblem.MALFORMED_PAGE_TOKEN, "send the next of the answer before, unchanged");
        }
        return new Cursor(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    String text() {
        return "c%d-%d".formatted(position, place);
    }
}

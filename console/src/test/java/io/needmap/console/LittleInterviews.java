package io.needmap.console;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One interview that goes on and takes no statement, and one whose service broke. */
final class LittleInterviews {

    static final String GOES_ON = "00000000-0000-7000-8000-0000000000c1";
    static final String BROKEN = "00000000-0000-7000-8000-0000000000c2";

    static final String UNTOLD = "00000000-0000-7000-8000-0000000000c3";

    static final String REP = "00000000-0000-7000-8000-0000000000c9";

    private static final Set<String> REPS = Set.of("/api/v1/reps/" + REP);
    // The id of such an interview says how its service answers.
    private static final Pattern STATUS =
            Pattern.compile("/interviews/00000000-0000-7000-8000-000000000([45][0-9]{2})$");
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;

    private LittleInterviews() {}

    record Said(int status, String text) {}

    /** What is answered; null when these two have nothing to do with it. */
    static @Nullable Said answer(String method, String path, byte[] body) {
        if (REPS.contains(path)) {
            return new Said(OK, rep());
        }
        if (path.equals("/api/v1/regions") && method.equals("GET")) {
            return new Said(OK, "{\"items\":[{\"code\":\"NORTH\",\"name\":\"North\",\"timeZone\":\"Europe/Berlin\"}]}");
        }
        var status = STATUS.matcher(path);
        if (status.find()) {
            return new Said(Integer.parseInt(status.group(1)), "{\"title\":\"Not so\"}");
        }
        if (path.contains(BROKEN) || new String(body, StandardCharsets.UTF_8).contains(BROKEN)) {
            return new Said(UNAVAILABLE, "{}");
        }
        if (path.startsWith("/api/v1/interviews/" + UNTOLD)) {
            return path.endsWith("/statements")
                    ? new Said(FORBIDDEN, "{\"title\":\"Not allowed\"}")
                    : new Said(OK, interview().replace("IN_PROGRESS", "COMPLETED"));
        }
        if (!path.startsWith("/api/v1/interviews/" + GOES_ON)) {
            return null;
        }
        if (method.equals("POST")) {
            return new Said(CONFLICT, "{\"title\":\"It was said already\",\"code\":\"SAID\"}");
        }
        return path.endsWith("/statements") ? new Said(OK, "{\"items\":[]}") : new Said(OK, interview());
    }

    private static String rep() {
        return "{\"id\":\"%s\",\"name\":\"Ada\",\"regionCode\":\"NORTH\",\"role\":\"FIELD\"}".formatted(REP);
    }

    private static String interview() {
        return """
                {"id":"%s","version":2,"state":"IN_PROGRESS","guideId":"%s","guideKind":"FIVE_ACTIVITIES",
                 "repId":"%s","regionCode":"NORTH","channel":"PHONE","conductedAt":"2026-03-02T08:00:00Z",
                 "interviewer":"Ada","transitions":[{"from":"A","to":"B"}]}
                """.formatted(GOES_ON, GOES_ON, GOES_ON);
    }
}

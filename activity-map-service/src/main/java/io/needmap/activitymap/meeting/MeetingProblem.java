package io.needmap.activitymap.meeting;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.problem.ProblemType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

enum MeetingProblem implements ProblemType {
    NO_SNAPSHOT(409, "The meeting is not closed yet, so nothing was frozen"),
    TIME_OUT_OF_RANGE(422, "The time is too far away");

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2199;

    private final int status;
    private final String title;

    MeetingProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException noSnapshot() {
        return new ProblemException(NO_SNAPSHOT, "compare two closed meetings");
    }

    static Instant sensible(Instant time, String pointer) {
        if (time.isBefore(Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z"))
                || !time.isBefore(Instant.parse(LAST_YEAR + 1 + "-01-01T00:00:00Z"))) {
            throw outOfRange(pointer);
        }
        return time;
    }

    static ProblemException readAnew() {
        return new ProblemException(
                CommonProblem.UNAVAILABLE,
                "events are read anew: close the meeting when that is over, in some minutes");
    }

    static @Nullable LocalDate sensible(@Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw outOfRange("/dueOn");
        }
        return day;
    }

    private static ProblemException outOfRange(String pointer) {
        return ProblemException.field(
                TIME_OUT_OF_RANGE, pointer, "send a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}

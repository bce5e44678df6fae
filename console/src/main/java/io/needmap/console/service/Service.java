package io.needmap.console.service;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The four services. */
public enum Service {
    INTERVIEW("interview", "What was heard", "What do reps do to move a buyer forward, and why?"),
    ACTIVITY_MAP(
            "activity-map", "What was agreed", "What does it mean along the buying cycle, and is it a need or a want?"),
    MATERIALS("materials", "What was made", "Which material serves which activity, and where is none?"),
    LEAD_QUALIFICATION(
            "lead-qualification", "What was handed over", "Which names carry what Sales must know before a call?");

    private static final Map<String, Service> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Service::key, Function.identity()));

    private final String key;
    private final String owns;
    private final String question;

    Service(String key, String owns, String question) {
        this.key = key;
        this.owns = owns;
        this.question = question;
    }

    /** Its name in addresses: {@code activity-map}. */
    public String key() {
        return key;
    }

    /** Its name as a program: {@code activity-map-service}. */
    public String program() {
        return key + "-service";
    }

    /** What it owns, in three words. */
    public String owns() {
        return owns;
    }

    /** The question that it answers. */
    public String question() {
        return question;
    }

    /** The service with this key. */
    public static Optional<Service> ofKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}

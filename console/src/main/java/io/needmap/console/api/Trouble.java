package io.needmap.console.api;

import io.needmap.console.service.Service;
import java.util.List;

/**
 * Why a service did not do what it was asked.
 *
 * @param service which
 * @param status its HTTP status; 0 when it did not answer at all
 * @param code the stable code of its problem document, or empty
 * @param title what went wrong
 * @param detail what to do next, or empty
 * @param faults the fields at fault
 */
public record Trouble(Service service, int status, String code, String title, String detail, List<FieldFault> faults) {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int STALE = 412;
    private static final int BROKEN = 500;

    /** A service that did not answer in time. */
    static Trouble silent(Service service) {
        return new Trouble(service, 0, "", "", "", List.of());
    }

    /** Whether the service is down, too slow or broken: nothing that the reader did. */
    public boolean isAway() {
        return status == 0 || status >= BROKEN;
    }

    /** Whether there is no such thing. */
    public boolean isMissing() {
        return status == NOT_FOUND;
    }

    /** What to tell the reader, in whole sentences. */
    public String sentence() {
        if (isAway()) {
            return service.program() + " is not answering. This part comes back when it does; the rest is as it is.";
        }
        return switch (status) {
            case FORBIDDEN ->
                "Your role does not allow this." + (detail.startsWith("only ") ? " " + capital(detail) + "." : "");
            case STALE -> "Somebody changed it since you opened the page. Look at it again, then decide.";
            default -> faults.isEmpty() ? whole() : whole() + " " + String.join(" ", said());
        };
    }

    /** The same, with only these fields at fault: what is said beside a field is not said twice. */
    public Trouble with(List<FieldFault> others) {
        return new Trouble(service, status, code, title, detail, others);
    }

    private String whole() {
        var sentence = title.isEmpty() || title.endsWith(".") ? title : title + ".";
        return detail.isEmpty() ? sentence : sentence + " " + capital(detail) + (detail.endsWith(".") ? "" : ".");
    }

    private List<String> said() {
        return faults.stream()
                .map(fault -> "%s: %s.".formatted(fault.pointer().replace("/", ""), fault.message()))
                .toList();
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
    }
}

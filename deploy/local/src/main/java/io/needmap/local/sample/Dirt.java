package io.needmap.local.sample;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What is wrong with the rows of a real name list, in about the usual shares. */
final class Dirt {

    private static final double TWICE = 0.02;
    private static final double NO_EMAIL = 0.03;
    private static final double BROKEN_EMAIL = 0.012;
    private static final double OPTED_OUT = 0.015;
    private static final double SHOUTED = 0.02;
    private static final double PADDED = 0.02;
    private static final double NOBODY = 0.004;

    private final RandomGenerator random;

    Dirt(RandomGenerator random) {
        this.random = random;
    }

    boolean twice() {
        return random.nextDouble() < TWICE;
    }

    /** The same person from a second badge scan: same id, e-mail in other letters, no answers. */
    SampleName copyOf(SampleName name) {
        var fields = new LinkedHashMap<>(name.fields());
        fields.computeIfPresent("email", (key, email) -> email.toUpperCase(Locale.ROOT));
        return new SampleName(name.externalId(), fields, Map.of(), null);
    }

    Map<String, String> on(Map<String, String> clean) {
        var fields = new LinkedHashMap<>(clean);
        double luck = random.nextDouble();
        if ((luck -= NO_EMAIL) < 0) {
            fields.put("email", "");
        } else if ((luck -= BROKEN_EMAIL) < 0) {
            fields.compute("email", (key, email) -> broken(email == null ? "" : email));
        } else if ((luck -= OPTED_OUT) < 0) {
            fields.put("opt_out", "yes");
        } else if ((luck -= SHOUTED) < 0) {
            fields.replaceAll((key, value) -> key.endsWith("name") ? value.toUpperCase(Locale.ROOT) : value);
        } else if ((luck -= PADDED) < 0) {
            fields.replaceAll((key, value) -> key.equals("company") ? "  " + value + " " : value);
        } else if (luck - NOBODY < 0) {
            fields.replaceAll((key, value) -> key.equals("region") || key.equals("country") ? value : "");
        }
        return fields;
    }

    private String broken(String email) {
        return switch (random.nextInt(3)) {
            case 0 -> email.replace("@", " at ");
            case 1 -> email.replace("@", "@@");
            default -> email.substring(0, email.indexOf('@') + 1);
        };
    }
}

package io.needmap.leads.name;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The quick check says of every name what the validator says. */
class FittingFieldsTest {

    private static final long SEED = 6;
    private static final int[] LENGTHS = {0, 1, 49, 50, 51, 99, 100, 101, 199, 200, 201, 300, 301, 400, 401};

    @Test
    void theQuickCheckAndTheValidatorAgree() {
        var random = new Random(SEED);
        var seen = new ArrayList<Boolean>();
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var validator = factory.getValidator();
            for (int i = 0; i < 3000; i++) {
                var fields = fields(random, i % 3 == 0 ? 2 : 12);
                boolean valid = validator.validate(fields).isEmpty();
                assertThat(fields.fits()).as("%s", fields).isEqualTo(valid);
                seen.add(valid);
            }
        }
        assertThat(seen).contains(true, false);
    }

    private static NameFields fields(Random random, int filled) {
        var texts = new ArrayList<@Nullable String>();
        for (int i = 0; i < 9; i++) {
            texts.add(random.nextInt(12) < filled ? text(random) : null);
        }
        return new NameFields(
                texts.get(0),
                random.nextBoolean() ? null : email(random),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                texts.get(7),
                null,
                texts.get(8),
                attributes(random));
    }

    private static String text(Random random) {
        int length = random.nextInt(4) > 0 ? 20 : LENGTHS[random.nextInt(LENGTHS.length)];
        return "x".repeat(length);
    }

    private static String email(Random random) {
        var emails = List.of(
                "a@b.example", "a@b", "@b.c", "a b@c.d", "a@b..c", "x".repeat(64) + "@b.c", "x".repeat(65) + "@b.c");
        return emails.get(random.nextInt(emails.size()));
    }

    private static Map<String, String> attributes(Random random) {
        var attributes = new HashMap<String, String>();
        int size = random.nextInt(40) == 0 ? 499 + random.nextInt(3) : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            attributes.put("key" + i, random.nextInt(20) == 0 ? "v".repeat(4999 + random.nextInt(3)) : "value");
        }
        if (random.nextInt(20) == 0) {
            attributes.put("k".repeat(199 + random.nextInt(3)), "value");
        }
        return attributes;
    }
}

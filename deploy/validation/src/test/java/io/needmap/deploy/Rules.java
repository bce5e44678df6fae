package io.needmap.deploy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that manifests which are applied together must keep. */
final class Rules {

    private static final List<Function<Manifests, Stream<String>>> ALL = List.of(
            Schemas::faults,
            NameRules::faults,
            PodRules::faults,
            ReferenceRules::faults,
            ScalingRules::faults,
            SecretRules::faults,
            KafkaRules::faults,
            DatabaseRules::faults,
            SettingRules::faults);

    private Rules() {}

    /** What is wrong; a rule that cannot even read a document says so. */
    static List<String> faults(Manifests manifests) {
        return ALL.stream().flatMap(rule -> faults(rule, manifests)).toList();
    }

    private static Stream<String> faults(Function<Manifests, Stream<String>> rule, Manifests manifests) {
        try {
            return rule.apply(manifests).toList().stream();
        } catch (RuntimeException e) {
            return Stream.of("cannot be read: " + e);
        }
    }
}

package io.needmap.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The structure that every service keeps; each service's ArchitectureTest is one call to {@link #check}. */
public final class HouseRules {

    private static final String AGGREGATE = "io.needmap.kit.aggregate.Aggregate";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final DescribedPredicate<JavaClass> AGGREGATES =
            DescribedPredicate.describe("aggregates", c -> c.isAssignableTo(AGGREGATE));
    private static final DescribedPredicate<JavaMethod> ENDPOINTS = DescribedPredicate.describe(
            "endpoints",
            m -> m.getAnnotations().stream()
                    .anyMatch(a -> a.getRawType().isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")));
    private static final String FORBIDDEN_NAMES =
            ".*(Manager|Helper|Utils?|Common|Impl|DTO|Dto|Entity|Data)$|^io\\.needmap\\.(.*\\.)?(Base|Abstract)[A-Z].*";

    private HouseRules() {}

    /** Checks the main classes below {@code io.needmap.<service>}, for example {@code activitymap}. */
    public static void check(String service) {
        var classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("io.needmap." + service);
        cycles(classes, service);
        features(classes);
        wire(classes);
        time(classes);
        names(classes);
        Sizes.check();
    }

    /** Checks the kit's own classes: SQL and Kafka are its work, so that only the rules about structure count. */
    public static void checkPlumbing(String kit) {
        var classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("io.needmap." + kit);
        cycles(classes, kit);
        wire(classes);
        names(classes);
        Sizes.check();
    }

    private static void cycles(JavaClasses classes, String service) {
        slices().matching("io.needmap.%s.(*)..".formatted(service))
                .should()
                .beFreeOfCycles()
                .because("a feature that needs another one is used by it, or both belong together")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static void features(JavaClasses classes) {
        noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .because("what a class needs is in its constructor")
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.jdbi.v3.core.Jdbi")
                .because("SQL lives in repositories")
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..")
                .because("events go out by the journal and come in by handlers")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static void wire(JavaClasses classes) {
        noClasses()
                .that()
                .areAnnotatedWith(PATH)
                .should()
                .dependOnClassesThat(AGGREGATES)
                .because("aggregates do not leave their transaction")
                .allowEmptyShould(true)
                .check(classes);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(PATH)
                .should()
                .beAnnotatedWith(TRANSACTIONAL)
                .because("the service is the transaction")
                .allowEmptyShould(true)
                .check(classes);
        methods()
                .that(ENDPOINTS)
                .should()
                .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.security.PermitAll")
                .because("who may do it is said at the endpoint, and nowhere else")
                .allowEmptyShould(true)
                .check(classes);
        methods()
                .that(ENDPOINTS)
                .should()
                .bePublic()
                .because("Quarkus ignores an endpoint that is not public")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static void time(JavaClasses classes) {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time comes from the injected Clock")
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .should()
                .callMethod(UUID.class, "randomUUID")
                .because("ids come from Ids")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static void names(JavaClasses classes) {
        noClasses()
                .should()
                .haveNameMatching(FORBIDDEN_NAMES)
                .because("such a name hides what the class does")
                .allowEmptyShould(true)
                .check(classes);
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith("org.jspecify.annotations.NullMarked")
                .allowEmptyShould(true)
                .check(classes);
    }
}

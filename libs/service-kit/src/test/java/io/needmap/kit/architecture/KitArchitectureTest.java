package io.needmap.kit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.needmap.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class KitArchitectureTest {

    @Test
    void theKitKeepsTheHouseRulesThatMakeSenseForPlumbing() {
        HouseRules.checkPlumbing("kit");
    }

    @Test
    void theKitKnowsNoService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.needmap.interview..",
                        "io.needmap.activitymap..",
                        "io.needmap.materials..",
                        "io.needmap.leads..",
                        "io.needmap.console..",
                        "io.needmap.local..")
                .check(new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("io.needmap.kit"));
    }
}

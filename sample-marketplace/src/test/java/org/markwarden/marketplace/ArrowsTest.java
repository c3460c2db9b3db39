package org.markwarden.marketplace;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArrowsTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.markwarden.marketplace");

    @Test
    void runInNoCircle() {
        slices().matching("org.markwarden.marketplace.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    void leadToNoOtherModule() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.markwarden.domain..",
                        "org.markwarden.storage..",
                        "org.markwarden.crawler..",
                        "org.markwarden.matcher..",
                        "org.markwarden.notice..",
                        "org.markwarden.console..")
                .check(classes);
    }

    /** Pages are made without knowing what is true, so that none can tell. */
    @Test
    void keepTheTruthFromThePages() {
        noClasses()
                .that()
                .resideInAnyPackage("..pages..", "..server..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.markwarden.marketplace.world.Truth")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.markwarden.marketplace.world.Planted")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.markwarden.marketplace.world.Verdict")
                .check(classes);
    }
}

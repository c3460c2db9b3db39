package org.markwarden.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows of ARCHITECTURE.md, as tests. */
class ArchitectureTest {
    private static final String ROOT = "org.markwarden";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void domainKnowsOnlyTheJdk() {
        onlyKnows(ROOT + ".domain..").check(PROGRAM);
    }

    @Test
    void verifierKnowsOnlyTheJdkAndBouncyCastle() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".verifier..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".verifier..",
                        "java..",
                        "javax..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.jspecify..",
                        "org.bouncycastle..")
                .check(PROGRAM);
    }

    @ParameterizedTest(name = "{0} knows nothing of {1}")
    @CsvSource({
        "storage, crawler",
        "storage, matcher",
        "storage, notice",
        "storage, console",
        "crawler, matcher",
        "crawler, notice",
        "crawler, console",
        "matcher, crawler",
        "matcher, notice",
        "matcher, console",
        "notice, crawler",
        "notice, matcher",
        "notice, console",
        "notice, verifier",
        "marketplace, domain",
        "marketplace, storage",
        "marketplace, crawler",
        "marketplace, matcher",
        "marketplace, notice",
        "benchmarks, notice",
        "benchmarks, console",
    })
    void stagesMeetOnlyInTheStores(String from, String to) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "." + to + "..")
                .check(PROGRAM);
    }

    @ParameterizedTest(name = "{0} stays in {1}")
    @CsvSource({
        "org.springframework.., console",
        "org.jdbi.., storage.jdbc",
        "org.flywaydb.., storage.jdbc",
        "com.zaxxer.hikari.., storage.jdbc",
        "picocli.., console.command",
        "eu.europa.esig.., notice.evidence",
        "io.lindstrom.., crawler.live.hls",
    })
    void aLibraryStaysInItsHome(String library, String home) {
        confined(library, ROOT + "." + home + "..").check(PROGRAM);
    }

    /** Two modules that know nothing of each other speak mail: who sends a notice, and the sample desk that gets it. */
    @Test
    void mailStaysWithWhoSendsItAndWhoTakesIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".notice.channel..", ROOT + ".marketplace.operator..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.mail..")
                .check(PROGRAM);
    }

    @Test
    void luceneStaysInTheRegisterAndInTheAnchorsOfTheBench() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".matcher.register..", ROOT + ".benchmarks..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(PROGRAM);
    }

    private static ArchRule onlyKnows(String own) {
        return classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(own, "java..", "org.jspecify..");
    }

    private static ArchRule confined(String library, String home) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}

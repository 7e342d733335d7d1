package io.patentwatch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom: the data flow one way. */
@AnalyzeClasses(packages = "io.patentwatch", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule model_whatever_knowsNobody =
      classes()
          .that()
          .resideInAPackage("io.patentwatch.model")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("io.patentwatch.model", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule law_whatever_knowsOnlyValues =
      classes()
          .that()
          .resideInAPackage("io.patentwatch.law")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.patentwatch.law", "io.patentwatch.model", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule lucene_outsideItsStore_isNotSaid =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.patentwatch.internal.lucene..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule sources_whatever_neverWriteToTheStore =
      noClasses()
          .that()
          .resideInAPackage("io.patentwatch.source..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.patentwatch.spi..", "io.patentwatch.internal.lucene..");

  @ArchTest
  static final ArchRule merge_whatever_doesNotKnowTheStoreBehindTheSpi =
      noClasses()
          .that()
          .resideInAPackage("io.patentwatch.internal.merge..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.patentwatch.internal.lucene..", "io.patentwatch.source..", "io.patentwatch");

  @ArchTest
  static final ArchRule queries_whatever_knowNoStore =
      noClasses()
          .that()
          .resideInAnyPackage("io.patentwatch.query..", "io.patentwatch.indicator..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.patentwatch.spi..",
              "io.patentwatch.internal.lucene..",
              "io.patentwatch.internal.merge..",
              "io.patentwatch.source..");

  @ArchTest
  static final ArchRule clocks_whatever_areAskedNotAssumed =
      noClasses()
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.lang.System.class, "currentTimeMillis");
}

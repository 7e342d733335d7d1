package io.patentwatch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Who may know whom: the data flow one way. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void model_whatever_knowsNobody() {
    classes()
        .that()
        .resideInAPackage("io.patentwatch.model")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("io.patentwatch.model", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void law_whatever_knowsOnlyValues() {
    classes()
        .that()
        .resideInAPackage("io.patentwatch.law")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.patentwatch.law", "io.patentwatch.model", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void lucene_outsideItsStore_isNotSaid() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.patentwatch.internal.lucene..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CLASSES);
  }

  @Test
  void httpClient_outsideItsRoom_isNotSaid() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.patentwatch.internal.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "okio..", "retrofit2..", "kotlin..")
        .check(CLASSES);
  }

  @Test
  void sources_whatever_neverWriteToTheStore() {
    noClasses()
        .that()
        .resideInAPackage("io.patentwatch.source..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.patentwatch.spi..", "io.patentwatch.internal.lucene..")
        .check(CLASSES);
  }

  @Test
  void merge_whatever_doesNotKnowTheStoreBehindTheSpi() {
    noClasses()
        .that()
        .resideInAPackage("io.patentwatch.internal.merge..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.patentwatch.internal.lucene..", "io.patentwatch.source..", "io.patentwatch")
        .check(CLASSES);
  }

  @Test
  void queries_whatever_knowNoStore() {
    noClasses()
        .that()
        .resideInAnyPackage("io.patentwatch.query..", "io.patentwatch.indicator..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.patentwatch.spi..",
            "io.patentwatch.internal.lucene..",
            "io.patentwatch.internal.merge..",
            "io.patentwatch.source..")
        .check(CLASSES);
  }

  @Test
  void rooms_whatever_doNotKnowTheWayIn() {
    noClasses()
        .that()
        .resideInAPackage("io.patentwatch.*..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(PatentLibrary.class)
        .check(CLASSES);
  }

  @Test
  void xml_whatever_isParsedInOneRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.patentwatch.internal.xml..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c..")
        .check(CLASSES);
  }

  @Test
  void clocks_whatever_areAskedNotAssumed() {
    noClasses()
        .should()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }
}

package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.Edition;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.reference.ReferenceUpdate;
import io.patentwatch.support.ListSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A change of rules or registry touches exactly the patents whose answer changed. */
class ReattributionProperties {
  private static final List<String> CLASSES =
      List.of("A61B", "A61B1", "B43K", "B43K7", "H01L31", "H10F");
  private static final List<String> SYMBOLS =
      List.of(
          "A61B1/00", "A61B17/00", "B43K7/00", "B43K24/00", "H01L31/04", "H10F77/00", "G06N3/00");

  @Property(tries = 25)
  void update_otherRules_touchesThosePatentsWhoseIndustriesChanged(
      @ForAll("rules") Set<String> before, @ForAll("rules") Set<String> after) {
    try (PatentDatabase database = PatentDatabase.inMemory()) {
      database.sync(ListSource.of(patents()));
      database.update(ReferenceUpdate.builder().industries(text(before)).build());
      Map<String, List<IndustryMatch>> was = industries(database);
      Edition edition = database.edition();

      ReferenceUpdate.Report report =
          database.update(ReferenceUpdate.builder().industries(text(after)).build());

      Map<String, List<IndustryMatch>> is = industries(database);
      Set<String> changed = new TreeSet<>();
      is.forEach(
          (id, industries) -> {
            if (!industries.equals(was.get(id))) {
              changed.add(id);
            }
          });
      assertThat(touched(database, edition)).isEqualTo(changed);
      assertThat(report.reattributed()).isEqualTo(changed.size());
    }
  }

  @Property(tries = 15)
  void update_otherRegistry_touchesThosePatentsWhoseEnterpriseChanged(
      @ForAll("firms") Set<String> before, @ForAll("firms") Set<String> after) {
    try (PatentDatabase database = PatentDatabase.inMemory()) {
      database.sync(ListSource.of(patents()));
      database.update(ReferenceUpdate.builder().registry(registry(before)).build());
      Edition edition = database.edition();

      database.update(ReferenceUpdate.builder().registry(registry(after)).build());

      Set<String> changed = new TreeSet<>();
      for (int i = 0; i < SYMBOLS.size(); i++) {
        if (before.contains(firm(i)) != after.contains(firm(i))) {
          changed.add(ApplicationNumber.parse("20152000000" + i).toString());
        }
      }
      assertThat(touched(database, edition)).isEqualTo(changed);
    }
  }

  private static String registry(Set<String> firms) {
    return "name\n" + String.join("\n", firms);
  }

  private static String firm(int patent) {
    return "桐庐" + "甲乙丙丁戊己庚".charAt(patent) + "文具制造有限公司";
  }

  private static List<PatentRecord> patents() {
    return IntStream.range(0, SYMBOLS.size())
        .mapToObj(
            i ->
                PatentRecord.builder(Provenance.of("list", "a", i))
                    .application(ApplicationNumber.parse("20152000000" + i))
                    .applicant(new Party(firm(i), null))
                    .ipc(IpcSymbol.parse(SYMBOLS.get(i)))
                    .build())
        .toList();
  }

  private static String text(Set<String> classes) {
    return "industries: [{code: a, name: 甲, rules: [{name: r, ipc: "
        + classes.stream().sorted().toList()
        + "}]}]";
  }

  private static Map<String, List<IndustryMatch>> industries(PatentDatabase database) {
    Map<String, List<IndustryMatch>> industries = new HashMap<>();
    try (Results<Patent> patents = database.searchAll(PatentQuery.everything())) {
      patents.forEach(patent -> industries.put(patent.id().value(), patent.industries()));
    }
    return industries;
  }

  private static Set<String> touched(PatentDatabase database, Edition edition) {
    Set<String> touched = new TreeSet<>();
    try (Results<PatentChange> changes = database.changesSince(edition)) {
      changes.forEach(change -> touched.add(change.id().value()));
    }
    return touched;
  }

  @Provide
  Arbitrary<Set<String>> rules() {
    return Arbitraries.of(CLASSES).set().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<Set<String>> firms() {
    return Arbitraries.integers()
        .between(0, 6)
        .map(ReattributionProperties::firm)
        .set()
        .ofMinSize(1);
  }
}

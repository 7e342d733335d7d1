package io.patentwatch.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.support.ListSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountTreeTest {
  private final PatentDatabase database = PatentDatabase.inMemory();

  @BeforeEach
  void fill() {
    database.sync(
        ListSource.of(
            List.of(
                record(1, "浙江省杭州市桐庐县分水镇制笔路1号", "B43K7/00", "B43K8/00"),
                record(2, "浙江省杭州市桐庐县分水镇制笔路2号", "B43K70/00"),
                record(3, "浙江省杭州市桐庐县", "A61B1/00", "B43L1/00"),
                record(4, "", "A61B"))));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void of_regions_addsUpToTheParentsButForWhatIsKnownNoFurtherDown() {
    List<CountTree> trees = trees(CountField.REGION_ROLL_UP);
    assertThat(trees).extracting(CountTree::key).containsExactly("330000", "none");
    CountTree county = trees.get(0).children().get(0).children().get(0);
    assertThat(county.key()).isEqualTo("330122");
    assertThat(county.count()).isEqualTo(3);
    assertThat(county.children()).extracting(CountTree::count).containsExactly(2L);
    assertThat(trees.get(0).count()).isEqualTo(3);
  }

  @Test
  void of_classes_countsAPatentOnceInEachClassAboveItsOwn() {
    List<CountTree> trees = trees(CountField.IPC_ROLL_UP);
    assertThat(trees.toString())
        .isEqualTo(
            List.of(
                    tree("A", 2, tree("A61", 2, tree("A61B", 2, tree("A61B1", 1)))),
                    tree(
                        "B",
                        3,
                        tree(
                            "B43",
                            3,
                            tree("B43K", 2, tree("B43K7", 1), tree("B43K70", 1), tree("B43K8", 1)),
                            tree("B43L", 1, tree("B43L1", 1)))))
                .toString());
  }

  @Test
  void of_aFieldThatDoesNotRollUp_isRefusedByName() {
    CountResult result = count(CountField.REGION);
    assertThatThrownBy(() -> CountTree.of(result, CountField.REGION))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("region");
  }

  @Test
  void named_theLongFormOfAField_isTheField() {
    assertThat(CountField.named("ad:year")).contains(CountField.FILED_YEAR);
    assertThat(CountField.named("ipc:subclass")).contains(CountField.IPC_SUBCLASS);
    assertThat(CountField.named("ad:week")).isEmpty();
    for (CountField field : CountField.values()) {
      assertThat(CountField.named(field.code())).contains(field);
    }
  }

  private List<CountTree> trees(CountField field) {
    return CountTree.of(count(field), field);
  }

  private CountResult count(CountField field) {
    return database.count(CountRequest.builder(PatentQuery.everything()).by(field).build());
  }

  private static CountTree tree(String key, long count, CountTree... children) {
    return new CountTree(key, count, List.of(children));
  }

  private static PatentRecord record(int number, String address, String... ipc) {
    PatentRecord.Builder record =
        PatentRecord.builder(Provenance.of("list", "", number))
            .application(ApplicationNumber.parse("20211%07d".formatted(number)))
            .applicant(new Party("桐庐制笔有限公司", address.isEmpty() ? null : address));
    for (String symbol : ipc) {
      record.ipc(IpcSymbol.parse(symbol));
    }
    return record.build();
  }
}

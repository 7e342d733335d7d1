package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.PatentDatabase;
import io.patentwatch.audit.PlaceProposal;
import io.patentwatch.audit.UnplacedPlaces;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Placement;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Region;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.reference.GazetteerPlace;
import io.patentwatch.reference.ReferenceUpdate;
import io.patentwatch.support.ListSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Firms, roads and villages are invented. */
class GazetteerAttributionTest {
  private static final String ROAD = "CN201520000001.6";
  private static final String SAME_ROAD = "CN201520000002.0";
  private static final String FIRM = "CN201520000003.5";
  private static final String NAMED = "CN201520000004.X";
  private static final String PERSON = "CN201520000005.4";
  private static final DivisionCode TONGLU = new DivisionCode("330122");

  private final PatentDatabase database = PatentDatabase.builder().open();

  @BeforeEach
  void sync() {
    database.sync(
        ListSource.of(
            List.of(
                record(ROAD, "桐庐青峦制笔有限公司", "浙江省杭州市桐庐县云栖横路9号"),
                record(SAME_ROAD, "桐庐远山医疗器械有限公司", "浙江省杭州市桐庐县云栖横路19号"),
                record(FIRM, "桐庐白湖机械有限公司", "浙江省杭州市桐庐县"),
                record(NAMED, "桐庐白湖机械有限公司", "浙江省杭州市桐庐县分水镇某某路9号"),
                record(PERSON, "某甲", "浙江省杭州市桐庐县"))));
  }

  private static PatentRecord record(String number, String name, String address) {
    return PatentRecord.builder(Provenance.of("list", number, 1))
        .application(ApplicationNumber.parse(number))
        .applicant(new Party(name, address))
        .filed(LocalDate.of(2015, 1, 4))
        .build();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Placement placement(String number) {
    return database.find(number).orElseThrow().applicants().get(0).placement();
  }

  private String township(String number) {
    Region region = placement(number).region();
    return region == null ? "" : region.name();
  }

  private UnplacedPlaces unplaced() {
    UnplacedPlaces places = UnplacedPlaces.within(database.reference().locator(), TONGLU);
    for (Patent patent : database.searchAll(PatentQuery.everything())) {
      places.add(patent);
    }
    return places;
  }

  @Test
  void proposals_ofALibrary_whatPlacesMostFirstAndNoPersons() {
    UnplacedPlaces places = unplaced();

    assertThat(places.unplaced()).isEqualTo(4);
    assertThat(places.proposals(50))
        .containsExactly(
            new PlaceProposal("云栖横路", GazetteerPlace.Kind.ROAD, "浙江省杭州市桐庐县", 2),
            new PlaceProposal("桐庐白湖机械有限公司", GazetteerPlace.Kind.FIRM, "浙江省杭州市桐庐县", 1));
    assertThat(places.proposals(1)).hasSize(1);
  }

  @Test
  void update_withTheProposalsFilledIn_placesExactlyThosePatents() {
    String csv =
        UnplacedPlaces.toCsv(unplaced().proposals(50))
            .replace("桐庐县,,2", "桐庐县,桐君街道,2")
            .replace("桐庐县,,1", "桐庐县,横村镇,1");
    Edition before = database.edition();

    ReferenceUpdate.Report report =
        database.update(ReferenceUpdate.builder().gazetteer(csv).build());

    assertThat(report.rows()).containsEntry("gazetteer", 2L);
    assertThat(report.reattributed()).isEqualTo(3);
    assertThat(database.changesSince(before).stream().map(change -> change.id().value()))
        .containsExactlyInAnyOrder(ROAD, SAME_ROAD, FIRM);
    assertThat(township(ROAD)).isEqualTo("桐君街道");
    assertThat(placement(ROAD).basis()).isEqualTo(Placement.Basis.GAZETTEER);
    assertThat(placement(ROAD).reason()).contains("云栖横路");
    assertThat(township(FIRM)).isEqualTo("横村镇");
    assertThat(placement(FIRM).basis()).isEqualTo(Placement.Basis.GAZETTEER);
    assertThat(township(NAMED)).isEqualTo("分水镇");
    assertThat(unplaced().proposals(50)).isEmpty();
  }

  @Test
  void update_gazetteer_goesBeforeTheRegistry() {
    database.update(
        ReferenceUpdate.builder()
            .registry("name,township\n桐庐青峦制笔有限公司,桐庐县横村镇\n")
            .gazetteer("name,kind,county,township\n云栖横路,road,桐庐县,桐君街道\n")
            .build());

    assertThat(township(ROAD)).isEqualTo("桐君街道");
    assertThat(database.find(ROAD).orElseThrow().warnings().toString()).contains("横村镇");
  }

  @Test
  void update_divisions_attributesAnewByTheirTree() {
    String pack =
        """
        # edition 2026-01-01
        330000,浙江省
        330100,杭州市
        330122,桐庐县
        330122901,甲乙镇
        330122109,分水镇,330122901
        """;

    ReferenceUpdate.Report report =
        database.update(ReferenceUpdate.builder().divisions(pack).build());

    assertThat(report.rows()).containsEntry("divisions", 4L);
    assertThat(report.reattributed()).isEqualTo(1);
    assertThat(township(NAMED)).isEqualTo("甲乙镇");
  }

  @Test
  void update_badPiece_saysWhichAndChangesNothing() {
    Edition before = database.edition();

    assertThatThrownBy(
            () -> database.update(ReferenceUpdate.builder().divisions("330000,浙江省").build()))
        .hasMessageContaining("divisions")
        .hasMessageContaining("undated");
    assertThat(database.edition()).isEqualTo(before);
  }
}

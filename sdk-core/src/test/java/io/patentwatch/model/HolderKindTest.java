package io.patentwatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolderKindTest {
  @ParameterizedTest
  @CsvSource({
    "杭州某某制笔有限公司, COMPANY",
    "桐庐某某五金厂, COMPANY",
    "某某大学, UNIVERSITY",
    "某某大学附属第一医院, PUBLIC_BODY",
    "某某大学控股有限公司, COMPANY",
    "浙江某某职业技术学院, UNIVERSITY",
    "浙江省某某研究所, INSTITUTE",
    "中国科学院某某研究院, INSTITUTE",
    "某某研究院有限公司, COMPANY",
    "某某县人民医院, PUBLIC_BODY",
    "某某市水利局, PUBLIC_BODY",
    "某某市标准化协会, PUBLIC_BODY",
    "某某农民专业合作社, COMPANY",
    "某某律师事务所, COMPANY",
    "某某加油站, COMPANY",
    "Some Pen Co., COMPANY",
    "University of Somewhere, UNIVERSITY",
    "Some Research Institute, INSTITUTE",
    "申屠某某, PERSON",
    "某三, PERSON",
    "John Doe, PERSON"
  })
  void of_name_isTheKindThatItsWordsTell(String name, HolderKind kind) {
    assertThat(HolderKind.of(name)).isEqualTo(kind);
  }

  @Test
  void of_personsNameThatARegistryKnows_isACompany() {
    Placement placement = Placement.none("no address");
    EnterpriseMatch match = new EnterpriseMatch("某三", null, 1, "exact name");
    assertThat(HolderKind.of(new Holder(new Party("某三", null), placement, match)))
        .isEqualTo(HolderKind.COMPANY);
    assertThat(HolderKind.of(new Holder(new Party("某三", null), placement, null)))
        .isEqualTo(HolderKind.PERSON);
  }

  @Test
  void outlineHolder_ofNamesThatDifferInWidthOrBlanksAlone_areOne() {
    List<Long> names =
        List.of("Some Pen（A） Co", "Some Pen(A) Co", "SomePen(A)Co").stream()
            .map(name -> OutlineHolder.of("", HolderKind.COMPANY, name).name())
            .distinct()
            .toList();
    assertThat(names).hasSize(1);
    assertThat(OutlineHolder.of("", HolderKind.COMPANY, "Some Pen(B) Co").name())
        .isNotEqualTo(names.get(0));
  }
}

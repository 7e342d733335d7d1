package io.patentwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalMeaningTest {

  /** Every INPADOC code of China in the EPO's list of 2024/17, by its effect. */
  @ParameterizedTest
  @CsvSource({
    "PB01 C06 BB1A GR02 DC01 DCSP, published",
    "SE01 C10 DE01 EXSB, examination",
    "GR01 C14 FG4A FG1K C61 GR03 GRSP, granted",
    "RJ01 C12, rejected",
    "WD01 C02 WW01 C04 C01 C03 C05, withdrawn",
    "CF01 C19 MM4A MM1K CE01 EXPY C17, lapsed",
    "CX01 MK4A MK1K, expired",
    "AV01 C20 AD01 MA1K AR01 C25 RGAV, abandoned",
    "IW01, invalidated",
    "RW01 C28, revoked",
    "IP01 RP01 C26, partially-invalidated",
    "RR01 RA01 C49 C52 REIN, restored",
    "TG01 TP01 RN01 C15, term-extended",
    "TR01 C41 ASS C44 C45 C47, transferred",
    "TA01, transferred applicant-changed",
    "CB02, applicant-changed",
    "CP01, name-changed",
    "CP02, address-changed",
    "CP03 C56, name-changed address-changed",
    "C53 CI01 CI02 CI03 CU01 CU02 CU03 ERR RECT, corrected",
    "EE01 LIC, licensed",
    "EC01, licence-ended",
    "EM01, licence-changed",
    "PE01, pledged",
    "PC01, pledge-ended",
    "PM01, pledge-changed",
    "OL01, open-licence",
    "OL02, open-licence-ended",
    "PP01, preserved",
    "PD01, preservation-ended",
    "AV02 C32 C35 CGPU C62 CB01 COR CB03 CB04 REPR C57 DD01 LICC PLDC RINS C13 C59 C60 OR01 REG,"
        + " none",
    "PGFP, fee-paid"
  })
  void of_code_hasItsEffects(String codes, String effects) {
    for (String code : codes.split(" ")) {
      assertThat(names(LegalMeaning.of(code))).as(code).isEqualTo(effects);
      LegalMeaning padded = LegalMeaning.of((code + "  ").toLowerCase(Locale.ROOT));
      assertThat(padded.code()).isEqualTo(code);
      assertThat(padded.effects()).isEqualTo(LegalMeaning.of(code).effects());
      assertThat(padded.meaning()).isNotBlank();
      assertThat(padded.meaningChinese()).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "授权|granted",
        "公布|published",
        "公开|published",
        "实质审查的生效|examination",
        "实质审查请求的生效|examination",
        "发明专利申请公布后的驳回|rejected",
        "发明专利申请公布后的撤回|withdrawn",
        "发明专利申请公布后的视为撤回|withdrawn",
        "逾期视撤失效|withdrawn",
        "专利权的终止|lapsed",
        "专利权的终止(未缴年费专利权终止)|lapsed",
        "专利权的终止（未缴年费专利权终止）|lapsed",
        "未缴年费专利权终止 IPC(主分类):B43K 7/00 授权公告日:20150101 终止日期:20160101|lapsed",
        "专利权的终止20190801|lapsed",
        "因费用终止|lapsed",
        "专利权的终止专利权有效期届满|expired",
        "专利权有效期届满|expired",
        "专利权的主动放弃|abandoned",
        "专利权的视为放弃|abandoned",
        "避免重复授权放弃专利权|abandoned",
        "避免重复授予专利权|abandoned",
        "避重授权|abandoned",
        "部分放弃|none",
        "专利权的无效、部分无效宣告专利权全部无效|invalidated",
        "专利权的无效、部分无效宣告专利权部分无效|partially-invalidated",
        "专利权的无效、部分无效宣告|none",
        "宣告部分无效，在其余权利要求的基础上维持专利权有效|partially-invalidated",
        "维持专利权有效|none",
        "无效宣告请求|none",
        "无效|invalidated",
        "撤销|revoked",
        "部分撤销|partially-invalidated",
        "权利的恢复|restored",
        "专利权终止后恢复|restored",
        "专利申请权、专利权的转移|transferred",
        "专利申请权、专利权的转移专利权的转移|transferred",
        "专利申请权的转移|transferred applicant-changed",
        "专利权的转移|transferred",
        "专利实施许可合同备案的生效|licensed",
        "专利实施许可合同备案的生效、变更及注销专利实施许可合同备案的变更|licence-changed",
        "专利实施许可合同备案的生效、变更及注销|none",
        "专利实施许可合同备案的注销|licence-ended",
        "专利权质押合同登记的生效|pledged",
        "专利权质押合同登记的生效、变更及注销专利权质押合同登记的生效|pledged",
        "专利权质押合同登记的变更|pledge-changed",
        "专利权质押合同登记的注销|pledge-ended",
        "专利权的保全|preserved",
        "专利权的保全及其解除|none",
        "专利权的保全及其解除专利权的保全|preserved",
        "专利权保全的解除|preservation-ended",
        "专利权人的姓名或者名称的变更|name-changed",
        "专利权人的地址的变更|address-changed",
        "专利权人的姓名或者名称、地址的变更|name-changed address-changed",
        "名称变更|name-changed",
        "地址变更|address-changed",
        "著录事项变更|none",
        "发明专利更正|corrected",
        "开放许可声明|open-licence",
        "开放许可声明的撤回|open-licence-ended",
        "专利权期限补偿|term-extended",
        "续展|term-extended",
        "文件的公告送达|none",
        "有效|granted",
        "失效|lapsed",
        "审中|examination",
        "未授权|none",
        "某种新的事项|none"
      })
  void of_chineseText_hasItsEffects(String text, String effects) {
    LegalMeaning meaning = LegalMeaning.of(text);
    assertThat(names(meaning)).isEqualTo(effects);
    assertThat(meaning.code()).isNull();
    assertThat(meaning.input()).isEqualTo(text);
    assertThat(names(LegalMeaning.of(" 【" + text + "】 "))).isEqualTo(effects);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C32|宣告专利权全部无效|invalidated",
        "C35|专利权部分无效|partially-invalidated",
        "C35|PARTIAL OR WHOLE INVALIDATION OF PATENT OR UTILITY MODEL|none",
        "C35 |Partial invalidation|partially-invalidated",
        "C52|恢复请求|none",
        "C52|看不出|restored",
        "RINS|专利权的保全|preserved",
        "RINS|专利权保全的解除|preservation-ended",
        "RINS|PRESERVATION OF PATENT RIGHT OR UTILITY MODEL AND ITS DISCHARGE|none",
        "LIC|专利实施许可合同备案的注销|licence-ended",
        "LICC|专利实施许可合同备案的变更|licence-changed",
        "PLDC|专利权质押合同登记的注销|pledge-ended",
        "CGPU|授权|granted",
        "CF01|专利权质押合同登记的注销|lapsed",
        "XX99|授权|granted",
        "|授权|granted"
      })
  void of_codeAndText_textDecidesWhereTheCodeDoesNot(
      @Nullable String code, String text, String effects) {
    assertThat(names(LegalMeaning.of(code == null ? "" : code, text))).isEqualTo(effects);
  }

  @Test
  void of_codeWithTextBehind_isReadAsBoth() {
    LegalMeaning meaning = LegalMeaning.of("C35 专利权全部无效");
    assertThat(meaning.code()).isEqualTo("C35");
    assertThat(meaning.has(LegalEffect.INVALIDATED)).isTrue();
  }

  @Test
  void of_unknown_keepsTheTextWithoutEffect() {
    assertThat(LegalMeaning.of("XX99").code()).isEqualTo("XX99");
    assertThat(LegalMeaning.of("XX99").effects()).containsExactly(LegalEffect.NONE);
    assertThat(LegalMeaning.of("某种新的事项").meaning()).isEqualTo("某种新的事项");
    assertThat(LegalMeaning.of("").effects()).containsExactly(LegalEffect.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "C06, PB01",
    "C10, SE01",
    "C14, GR01",
    "C19, CF01",
    "CF01, EXPY",
    "C56, CP03",
    "C60, OR01",
    "REPR, CB04",
    "未缴年费专利权终止, CF01",
    "授权, C14",
    "MK4A, CX01"
  })
  void family_oldAndNewCodesOfOneEvent_isEqual(String old, String now) {
    assertThat(LegalMeaning.of(old).family()).isEqualTo(LegalMeaning.of(now).family());
  }

  @ParameterizedTest
  @CsvSource({"CF01, CX01", "IP01, IW01", "CB01, DD01", "PE01, EE01", "某种新的事项, 另一种事项"})
  void family_differentEvents_differs(String one, String another) {
    assertThat(LegalMeaning.of(one).family()).isNotEqualTo(LegalMeaning.of(another).family());
  }

  @Test
  void textTable_eachLine_isReachable() throws IOException {
    List<String> shadowed = new ArrayList<>();
    for (String[] line : table("legal-texts.tsv")) {
      if (!line[0].startsWith("<")) {
        LegalMeaning meaning = LegalMeaning.of(line[0].replace("= ", "").replace("+", ""));
        if (!names(meaning).equals(line[1]) || !meaning.meaning().equals(line[2])) {
          shadowed.add(line[0] + " is read as " + meaning.meaning());
        }
      }
    }
    assertThat(shadowed).isEmpty();
  }

  @Test
  void codeTable_chineseMeaningReadAsText_neverContradictsTheCode() throws IOException {
    List<String> contradictions = new ArrayList<>();
    int codes = 0;
    for (String[] line : table("legal-codes.tsv")) {
      codes += line[0].split(" ").length;
      LegalMeaning byCode = LegalMeaning.of(line[0].split("[? ]")[0]);
      LegalMeaning byText = LegalMeaning.of(byCode.meaningChinese());
      boolean undecided = byCode.has(LegalEffect.NONE) || byText.has(LegalEffect.NONE);
      if (!undecided && !byCode.effects().equals(byText.effects())) {
        contradictions.add(line[0] + " is read as " + byText.effects());
      }
    }
    assertThat(contradictions).isEmpty();
    assertThat(codes).as("110 codes of China and PGFP").isEqualTo(111);
  }

  private static List<String[]> table(String name) throws IOException {
    try (InputStream stream = LegalMeaning.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    }
  }

  @Test
  void constructor_noEffect_isRefused() {
    assertThatThrownBy(() -> new LegalMeaning("x", null, Set.of(), "x", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("LegalEffect.NONE");
  }

  @Property
  void of_anyText_neverFails(@ForAll String text) {
    assertThat(LegalMeaning.of(text).effects()).isNotEmpty();
    assertThat(LegalMeaning.of(text).family()).isNotNull();
  }

  private static String names(LegalMeaning meaning) {
    return String.join(" ", meaning.effects().stream().map(LegalEffect::code).toList());
  }
}

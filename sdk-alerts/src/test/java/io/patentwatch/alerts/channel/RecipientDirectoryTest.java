package io.patentwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertSubject;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.model.CreditCode;
import io.patentwatch.model.EnterpriseMatch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientDirectoryTest {
  private static final String HEADER =
      "enterprise,uscc,contact,channel,address,language,verified,consent,opted_out,level\n";
  private static final String CODE = "91350100M000100Y43";
  private static final Alert UNCONFIRMED = Alerts.of(1, Certainty.UNCONFIRMED);

  private static RecipientDirectory directory(String... lines) {
    return RecipientDirectory.parse(HEADER + String.join("\n", lines));
  }

  private static Alert heldBy(Alert alert, EnterpriseMatch... enterprises) {
    return alert.about(
        new AlertSubject(
            alert.matter().patent(), "一种中性笔", List.of("章一二", "青竹制笔厂"), List.of(enterprises)),
        alert.attributes());
  }

  private static EnterpriseMatch match(String name, @Nullable String code, double score) {
    return new EnterpriseMatch(
        name, code == null ? null : CreditCode.parse(code), score, "registered name");
  }

  private static List<String> told(RecipientDirectory directory, Alert alert) {
    return directory.of(alert, 0).stream().map(Recipient::id).toList();
  }

  @Test
  void parse_lines_keepsEachContactWithItsLanguageAndDefaults() {
    RecipientDirectory directory =
        directory("青竹制笔厂,,c-1,mail,ip@example.com,en,是,yes,,", "*,,desk,log,all,,1,1,0,2");

    assertThat(directory.contacts())
        .containsExactly(
            new Contact(
                "青竹制笔厂",
                null,
                "c-1",
                "mail",
                "ip@example.com",
                Locale.ENGLISH,
                true,
                true,
                false,
                0),
            new Contact("*", null, "desk", "log", "all", Locale.CHINESE, true, true, false, 2));
    assertThat(directory.contacts().toString()).doesNotContain("example.com");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A,,c-1,mail,secret@a,fr,yes,yes,no,0 | line 2: language 'fr'",
        "A,,c-1,mail,secret@a,zh,maybe,yes,no,0 | line 2: verified 'maybe'",
        "A,,c-1,mail,secret@a,zh,yes,yes,no,first | line 2: level 'first'",
        "A,,c-1,mail,secret@a,zh,yes,yes,no,-1 | line 2: level -1",
        "A,12,c-1,mail,secret@a,zh,yes,yes,no,0 | line 2:",
        ",,c-1,mail,secret@a,zh,yes,yes,no,0 | line 2: the enterprise is empty",
        "A,,c-1,mail,,zh,yes,yes,no,0 | line 2: the address is empty",
        "*,,c-1,mail,secret@a,zh,no,yes,no,0 | line 2: contact 'c-1' is to be told of everything",
        "A,,c-1,mail,secret@a,zh,yes,yes,no,0,more | line 2: it has 11 cells",
      })
  void parse_lineThatDoesNotHold_isNamedWithItsValueAndNeverTheAddress(
      String line, String problem) {
    assertThatThrownBy(() -> directory(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("recipients " + problem.strip())
        .hasMessageNotContaining("secret");
  }

  @Test
  void parse_unknownColumn_isNamed() {
    assertThatThrownBy(() -> RecipientDirectory.parse("enterprise,phone\n"))
        .hasMessageContaining("line 1: unknown column 'phone'");
  }

  @Test
  void parse_addressOfTwoEnterprises_isRefused() {
    assertThatThrownBy(
            () ->
                directory(
                    "A,,c-1,mail,Secret@a,zh,yes,yes,no,0", "B,,c-2,mail,secret@a,zh,yes,yes,no,0"))
        .hasMessageContaining("line 3: the address is that of line 2 too")
        .hasMessageNotContaining("ecret@a");
  }

  @Test
  void parse_contactTwiceOnAChannel_isRefused() {
    assertThatThrownBy(
            () -> directory("A,,c-1,mail,s@a,zh,yes,yes,no,0", "B,,c-1,mail,t@b,zh,yes,yes,no,0"))
        .hasMessageContaining("line 3: contact 'c-1' has channel 'mail' twice, also in line 2");
  }

  @Test
  void parse_enterpriseWithAndWithoutCode_isRefused() {
    assertThatThrownBy(
            () ->
                directory(
                    "A,,c-1,mail,s@a,zh,yes,yes,no,0",
                    "A," + CODE + ",c-2,mail,t@b,zh,yes,yes,no,0"))
        .hasMessageContaining("line 3: 'A' stands with a uscc and without, also in line 2");
  }

  @Test
  void of_holders_tellsTheContactsOfEachAndTheOffice() {
    RecipientDirectory directory =
        directory(
            "A,,a,mail,s@a,zh,yes,yes,no,0",
            "B,,b,mail,s@b,zh,yes,yes,no,0",
            "C,,c,mail,s@c,zh,yes,yes,no,0",
            "*,,office,mail,s@o,zh,yes,yes,no,0");

    assertThat(told(directory, heldBy(UNCONFIRMED, match("Ａ", null, 1), match("B", CODE, 1))))
        .containsExactly("office", "a", "b");
    assertThat(told(directory, heldBy(UNCONFIRMED))).containsExactly("office");
  }

  @Test
  void of_codesThatDiffer_tellsNobodyThoughTheNameIsTheSame() {
    RecipientDirectory directory = directory("A," + CODE + ",a,mail,s@a,zh,yes,yes,no,0");

    assertThat(told(directory, heldBy(UNCONFIRMED, match("A", "91330122MA0000007X", 1)))).isEmpty();
    assertThat(told(directory, heldBy(UNCONFIRMED, match("formerly A", CODE, 1))))
        .containsExactly("a");
  }

  @Test
  void of_nameOfTwoEnterprises_tellsNobodyWithoutACode() {
    RecipientDirectory directory =
        directory(
            "A," + CODE + ",a,mail,s@a,zh,yes,yes,no,0",
            "A,91330122MA0000007X,b,mail,s@b,zh,yes,yes,no,0");

    assertThat(told(directory, heldBy(UNCONFIRMED, match("A", null, 1)))).isEmpty();
  }

  @Test
  void of_withoutConsentOrOptedOutOrBelowTheirLevel_tellsNobody() {
    RecipientDirectory directory =
        directory(
            "A,,silent,mail,s@1,zh,yes,no,no,0",
            "A,,left,mail,s@2,zh,yes,yes,yes,0",
            "A,,boss,mail,s@3,zh,yes,yes,no,1");
    Alert alert = heldBy(UNCONFIRMED, match("A", null, 1));

    assertThat(directory.of(alert, 0)).isEmpty();
    assertThat(directory.of(alert, 1)).extracting(Recipient::id).containsExactly("boss");
    assertThat(directory.find("left", "mail")).isEmpty();
    assertThat(directory.find("silent", "mail")).isEmpty();
    assertThat(directory.find("boss", "mail")).isPresent();
  }

  @Test
  void reveal_toUnverified_onlyWhatIsPublicWithoutReasons() {
    RecipientDirectory directory = directory("A,,a,mail,s@a,zh,no,yes,no,0");
    Alert open = heldBy(UNCONFIRMED, match("A", null, 1));
    Alert books = heldBy(Alerts.of(2, Certainty.UNPAID), match("A", null, 1));
    Alert hosts = open.about(open.subject(), Map.of("cost centre", "17"));

    assertThat(told(directory, open)).containsExactly("a");
    assertThat(told(directory, books)).isEmpty();
    assertThat(told(directory, hosts)).isEmpty();
    Recipient recipient = directory.find("a", "mail").orElseThrow();
    Alert shown = directory.reveal(open, recipient).orElseThrow();
    assertThat(shown.because()).isEmpty();
    assertThat(shown.in(Locale.ENGLISH).because()).isEmpty();
    assertThat(shown.title()).isEqualTo(open.title());
    assertThat(directory.reveal(books, recipient)).isEmpty();
    assertThat(directory.withPublic(alert -> false).of(open, 0)).isEmpty();
  }

  @Test
  void reveal_toOneOfTwoEnterprises_namesNoOtherHolderAndNoAttributes() {
    RecipientDirectory directory = directory("A,,a,mail,s@a,zh,yes,yes,no,0");
    Recipient a = directory.find("a", "mail").orElseThrow();
    Alert joint = heldBy(UNCONFIRMED, match("A", null, 1), match("B", null, 1));
    Alert withHosts = joint.about(joint.subject(), Map.of("cost centre", "17"));

    Alert shown = directory.reveal(withHosts, a).orElseThrow();

    assertThat(shown.subject().holders()).containsExactly("A");
    assertThat(shown.subject().enterprises())
        .extracting(EnterpriseMatch::name)
        .containsExactly("A");
    assertThat(shown.attributes()).isEmpty();
    Alert alone = heldBy(withHosts, match("A", null, 1));
    assertThat(directory.reveal(alone, a).orElseThrow().attributes()).hasSize(1);
  }

  @Test
  void reveal_weakMatch_isAsUnverified() {
    RecipientDirectory directory = directory("A,,a,mail,s@a,zh,yes,yes,no,0");

    assertThat(told(directory, heldBy(Alerts.of(1, Certainty.UNPAID), match("A", null, 0.9))))
        .isEmpty();
    assertThat(told(directory, heldBy(UNCONFIRMED, match("A", null, 0.9)))).containsExactly("a");
  }
}

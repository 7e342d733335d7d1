package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.RegionLevel;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AddressLocatorPropertiesTest {
  private static final Divisions DIVISIONS = Divisions.ofDefaults();
  private static final AddressLocator LOCATOR = AddressLocator.of(DIVISIONS);
  private static final List<Division> COUNTIES =
      DIVISIONS.all().stream().filter(d -> d.level() == RegionLevel.COUNTY).toList();

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> placed =
        Arbitraries.of(COUNTIES).map(county -> written(DIVISIONS.path(county.code())));
    Arbitrary<String> tail = Arbitraries.of("", "珠江西路9号A座", "人民路99号", "经济开发区8号", "中心村");
    Arbitrary<String> foreign = Arbitraries.of("日本东京都", "美国", "中国台湾", "Tokyo, JP", "某某大厦");
    return Arbitraries.oneOf(Combinators.combine(placed, tail).as(String::concat), foreign);
  }

  private static String written(List<Division> path) {
    StringBuilder text = new StringBuilder();
    path.forEach(division -> text.append(division.name()));
    return text.toString();
  }

  @Property
  void locate_blanksWidthCaseAndPostcode_doNotMatter(@ForAll("addresses") String address) {
    Location plain = LOCATOR.locate(address);

    for (String variant :
        List.of(
            "  " + address + "\t",
            "\u3000" + address + "\u00A0",
            wide(address),
            address.toLowerCase(Locale.ROOT),
            address.toUpperCase(Locale.ROOT),
            "311500" + address,
            "３１１５００　" + address)) {
      Location other = LOCATOR.locate(variant);
      assertThat(other.level()).as(variant).isEqualTo(plain.level());
      assertThat(other.path()).as(variant).isEqualTo(plain.path());
      assertThat(other.country()).as(variant).isEqualTo(plain.country());
      assertThat(other.candidates()).as(variant).isEqualTo(plain.candidates());
    }
  }

  private static String wide(String text) {
    return text.chars()
        .map(c -> c > ' ' && c <= '~' ? c - ' ' + 0xFF00 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Property
  void locate_countyWrittenInFull_isThatCounty(@ForAll("counties") Division county) {
    assertThat(LOCATOR.locate(written(DIVISIONS.path(county.code()))).division()).contains(county);
  }

  @Property
  void locate_moreSpecific_neverLessSpecificAnswer(
      @ForAll("counties") Division county, @ForAll @IntRange(max = 99) int pick) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    for (Division division : DIVISIONS.path(county.code())) {
      text.append(division.name());
      depth = deeper(text, depth);
    }
    List<Division> townships = DIVISIONS.children(county.code());
    if (!townships.isEmpty()) {
      text.append(townships.get(pick % townships.size()).name());
      depth = deeper(text, depth);
    }
    deeper(text.append("人民路9号"), depth);
  }

  @Property
  void locate_townshipThatIsGone_neverLessThanItsCounty(
      @ForAll("formerTownships") FormerDivision gone) {
    DivisionCode county = new DivisionCode(gone.code().digits().substring(0, 6));
    String above = written(DIVISIONS.path(county));
    int depth = DIVISIONS.path(county).size();

    for (String address :
        List.of(above + gone.name(), above + gone.name() + "人民路9号", above + gone.name() + "中心村")) {
      Location location = LOCATOR.locate(address);
      assertThat(location.path().size()).as(address).isGreaterThanOrEqualTo(depth);
      assertThat(location.path()).as(address).containsAll(DIVISIONS.path(county));
    }
  }

  @Provide
  Arbitrary<FormerDivision> formerTownships() {
    return Arbitraries.of(
        DIVISIONS.allFormer().stream()
            .filter(former -> former.code().digits().length() == 9)
            .filter(
                former ->
                    DIVISIONS
                        .find(new DivisionCode(former.code().digits().substring(0, 6)))
                        .isPresent())
            .toList());
  }

  @Property
  void locate_placeOfTheGazetteerBehindACounty_neverLessSpecific(
      @ForAll("counties") Division county) {
    List<Division> townships = DIVISIONS.children(county.code());
    Assume.that(!townships.isEmpty());
    AddressLocator locator =
        LOCATOR.with(
            Gazetteer.of(
                List.of(new GazetteerPlace("云栖横路", GazetteerPlace.Kind.ROAD, townships.get(0)))));
    String address = written(DIVISIONS.path(county.code())) + "云栖横路9号";

    assertThat(locator.locate(address).path())
        .startsWith(DIVISIONS.path(county.code()).toArray(Division[]::new));
    assertThat(locator.locate("100000" + address).path()).isEqualTo(locator.locate(address).path());
  }

  private static int deeper(CharSequence text, int depth) {
    int now = LOCATOR.locate(text.toString()).path().size();
    assertThat(now).as(text.toString()).isGreaterThanOrEqualTo(depth);
    return now;
  }

  @Property
  void locate_anyText_answersOrSaysWhyNot(@ForAll String text) {
    assertThat(LOCATOR.locate(text).reason()).isNotBlank();
  }

  @Provide
  Arbitrary<Division> counties() {
    return Arbitraries.of(COUNTIES);
  }
}

package io.patentwatch.source.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.query.Cql;
import io.patentwatch.query.PatentQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpsCqlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "ti=\"ball pen\" | ti=\"ball pen\"",
        "ti any \"pen pencil\" | ti any \"pen pencil\"",
        "pa=wenzheng and ipc=B43K | pa=\"wenzheng\" and ipc=\"B43K\"",
        "ipc=B43K or cpc=A61B1 | ipc=\"B43K\" or cpc=/low \"A61B1\"",
        "(ti=a or ti=b) and pa=c | (ti=\"a\" or ti=\"b\") and pa=\"c\"",
        "pa=c not ti=a | pa=\"c\" not ti=\"a\"",
        "pd=2021 | pd within \"20210101 20211231\"",
        "pd>202106 | pd>=20210701",
        "pd<2021-06-15 | pd<=20210614",
        "pn=CN | pn=\"CN\"",
        "pn=CN102025678A | pn=\"CN102025678A\"",
        "pn any \"CN102025678A CN118000001A\" and ti=a | (pn=\"CN102025678A\" or pn=\"CN118000001A\") and ti=\"a\"",
        "ap=202110046961.8 | sap=\"CN20211046961\"",
        "in=wang | in=\"wang\"",
        "txt=pen* | txt=\"pen*\""
      })
  void of_whatOpsCanExpress_isInItsWords(String ours, String ops) {
    assertThat(OpsCql.of(Cql.parse(ours))).isEqualTo(ops);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "region=330122 | region",
        "ad=2021 | ad",
        "gd=2021 | gd",
        "status=in-force | status",
        "addr=fenshui | addr",
        "loc=19-06 | loc",
        "industry=pen | industry",
        "ti==pen | ti==",
        "ti=* | =*",
        "ipc==B43K | ipc==",
        "not ti=pen | 'not'",
        "ap=CN2021* | beginning"
      })
  void of_whatOpsCannotExpress_isRefusedByName(String ours, String named) {
    assertThatThrownBy(() -> OpsCql.of(Cql.parse("(" + ours + ") and pa=a or " + ours)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }

  @Test
  void of_severalRefused_namesAll() {
    assertThatThrownBy(() -> OpsCql.of(Cql.parse("region=330122 and tag=gold and ti=pen")))
        .hasMessageContaining("region")
        .hasMessageContaining("tag");
    assertThatThrownBy(() -> OpsCql.of(PatentQuery.everything()))
        .hasMessageContaining("everything");
  }
}

package io.patentwatch.source.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonMappingTest {
  private static final String GOOD =
      """
      name: portal
      verified: true
      token:
        method: POST
        url: https://portal.example.cn/oauth/token
        form: {client_id: "{param.client}", client_secret: "{secret.PORTAL_SECRET}"}
        value: access_token
        expires: expires_in
        also: {openid: open_id}
        refused: [11420]
      request:
        url: https://portal.example.cn/{param.county}/patents
        headers: {Authorization: "Bearer {token}"}
        query: {page: "{page}", size: "{size}", since: "{since}", openid: "{openid}"}
      paging: {kind: page, size: 50, total: data.total}
      since: {path: updatedAt, first: "1985-01-01"}
      envelope: {code: code, message: msg, good: [0], empty: [10]}
      records: data.list
      id: id
      fields:
        APPLICATION: appNo
        APPLICANT: applicants[0].name
        STATUS: {path: status, values: {"1": 有效}}
      """;

  @Test
  void mapping_inYamlAndJson_saysWhatItNeeds() {
    JsonMapping mapping = JsonMapping.parse(GOOD);
    assertThat(mapping.name()).isEqualTo("portal");
    assertThat(mapping.verified()).isTrue();
    assertThat(mapping.parameters()).containsExactly("client", "county");
    assertThat(mapping.secrets()).containsExactly("PORTAL_SECRET");
    assertThat(
            JsonMapping.parse(
                    """
                    {"name": "p", "request": {"url": "http://h/p"}, "records": "list",
                     "fields": {"PUBLICATION": "nr"}}
                    """)
                .parameters())
        .isEmpty();
  }

  @Test
  void cnipr_shipped_isReadAndMarkedUnverified() {
    JsonMapping cnipr = JsonMapping.cnipr();
    assertThat(cnipr.verified()).isFalse();
    assertThat(cnipr).hasToString("cnipr (unverified)");
    assertThat(cnipr.parameters()).containsExactly("client_id", "dbs", "exp");
    assertThat(cnipr.secrets())
        .containsExactly("CNIPR_CLIENT_SECRET", "CNIPR_PASSWORD", "CNIPR_USER");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: portal|nmae: portal|mapping 1:1|did you mean 'name'",
        "kind: page|kind: pages|mapping 15:16|did you mean 'page'",
        "{page}|{pgae}|mapping 14:17|did you mean 'page'",
        "{openid}|{opened}|mapping 14:|did you mean 'openid'",
        "APPLICATION: appNo|APLICATION: appNo|mapping 21:3|did you mean 'APPLICATION'",
        "APPLICATION: appNo|ADDRESS: appNo|mapping 21:3|number of a patent",
        "APPLICATION: appNo|fee_year: year|mapping 21:3|number of a patent",
        "STATUS: {path|amount: {path|mapping 21:3|don't mix",
        "applicants[0].name|applicants[x]|mapping 22:14|is no path",
        "size: 50|size: 0|mapping 15:28|1..100000",
        "verified: true|verified: yes|mapping 2:11|true or false",
        "records: data.list|recods: data.list|mapping 18:1|did you mean",
        "/{param.county}/patents|/{secret.KEY}/patents|mapping 12:8|stands in the address",
        "/{param.county}/patents|/p?key=x|mapping 12:8|under 'query'",
        "'  method: POST'|'  method: PUT'|mapping 4:3|GET or POST",
        "'  method: POST'|'  method: GET'|mapping 4:3|'form' or 'body'",
        "code: code, ||mapping 17:11|'code' and 'good'",
        "page: \"{page}\", ||mapping 12:3|{page} stands nowhere",
        "total: data.total|next: a.b|mapping 15:9|cursor and link",
        "kind: page|kind: cursor|mapping 15:9|'next' is missing",
      })
  void mapping_withAMistake_isRefusedWithLineAndHelp(
      String good, String bad, String line, String help) {
    String text = GOOD.replace(good, bad == null ? "" : bad);
    assertThat(text).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> JsonMapping.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(line)
        .hasMessageContaining(help);
  }

  @Test
  void mapping_thatIsNone_isRefused() {
    assertThatThrownBy(() -> JsonMapping.parse("")).hasMessageContaining("name:");
    assertThatThrownBy(() -> JsonMapping.parse("{"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("neither YAML nor JSON");
    assertThatThrownBy(() -> JsonMapping.parse("- a")).hasMessageContaining("must be a mapping");
  }
}

package io.patentwatch.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.CreditCode;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.query.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatentWatchModuleTest {
  private static final LocalDate DAY = LocalDate.of(2021, 11, 30);
  private final ObjectMapper mapper =
      new ObjectMapper().registerModule(PatentWatchModule.asOf(() -> DAY));

  @Test
  void patent_written_isItsJsonForm() throws Exception {
    Patent patent = SamplePatent.full();

    assertThat(mapper.writeValueAsString(patent))
        .isEqualTo(JsonForm.patent(patent, DAY).toString());
  }

  @Test
  void page_written_holdsPatentsAndNoNull() throws Exception {
    Page<Patent> page = new Page<>(List.of(SamplePatent.bare()), 1, null, new Edition(4));

    assertThat(mapper.writeValueAsString(page))
        .isEqualTo(
            "{\"total\":1,\"items\":["
                + JsonForm.patent(SamplePatent.bare(), DAY)
                + "],\"edition\":4}");
  }

  @Test
  void page_ofALaterEditionThanTheOneBefore_saysSo() throws Exception {
    Page<Patent> page = new Page<>(List.of(), 1, null, new Edition(4), new Edition(2));

    assertThat(mapper.writeValueAsString(page))
        .isEqualTo("{\"total\":1,\"items\":[],\"edition\":4,\"movedFrom\":2}");
  }

  @Test
  void leafValues_writtenAndRead_areEqual() throws Exception {
    roundTrip(ApplicationNumber.parse("202110685031.5"), ApplicationNumber.class);
    roundTrip(PublicationNumber.parse("CN102025678A"), PublicationNumber.class);
    roundTrip(PatentNumber.parse("CN102025678A"), PatentNumber.class);
    roundTrip(CreditCode.parse("91350100M000100Y43"), CreditCode.class);
    roundTrip(DivisionCode.of("330122103"), DivisionCode.class);
    roundTrip(IpcSymbol.parse("B43K7/00"), IpcSymbol.class);
    roundTrip(LocarnoClass.parse("19-06"), LocarnoClass.class);
    roundTrip(LegalEffect.PARTIALLY_INVALIDATED, LegalEffect.class);
  }

  @Test
  void anyValue_inAHostsOwnObject_isWritten() throws Exception {
    assertThat(mapper.writeValueAsString(Map.of("effect", LegalEffect.LAPSED)))
        .isEqualTo("{\"effect\":\"lapsed\"}");
  }

  @Test
  void badNumber_read_isRefusedByJackson() {
    assertThatThrownBy(() -> mapper.readValue("\"2.02E+12\"", ApplicationNumber.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("2.02E+12");
    assertThatThrownBy(() -> mapper.readValue("[]", CreditCode.class))
        .isInstanceOf(JsonMappingException.class);
  }

  private <T> void roundTrip(T value, Class<T> type) throws Exception {
    assertThat(mapper.readValue(mapper.writeValueAsString(value), type)).isEqualTo(value);
  }
}

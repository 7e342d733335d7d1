package io.patentwatch.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.patentwatch.ErasureReport;
import io.patentwatch.Readiness;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.law.FeeState;
import io.patentwatch.law.FeeYear;
import io.patentwatch.law.LegalDeadline;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.CreditCode;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Holder;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.LegalMeaning;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.PaymentKnowledge;
import io.patentwatch.model.Priority;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.Region;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.model.Tag;
import io.patentwatch.query.Explanation;
import io.patentwatch.query.Highlight;
import io.patentwatch.query.Page;
import io.patentwatch.reference.ReferenceUpdate;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.WithdrawalReport;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A Jackson module that writes values and results in the form of {@link JsonForm}, and reads
 * numbers, codes and classes from their text.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(PatentWatchModule.asOf(database::today));
 * }</pre>
 *
 * <p>A host registers it where it wants to; the SDK itself does not need it. Once registered it is
 * immutable and thread-safe as far as its supplier is.
 */
public final class PatentWatchModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  private PatentWatchModule(Supplier<LocalDate> asOf) {
    super("patentwatch", Version.unknownVersion());
    texts();
    writes(Patent.class, patent -> JsonForm.patent(patent, asOf.get()));
    writes(Publication.class, JsonForm::publication);
    writes(Holder.class, JsonForm::holder);
    writes(Region.class, JsonForm::region);
    writes(EnterpriseMatch.class, JsonForm::enterprise);
    writes(Priority.class, JsonForm::priority);
    writes(LegalEvent.class, JsonForm::event);
    writes(LegalMeaning.class, JsonForm::meaning);
    writes(IndustryMatch.class, JsonForm::industry);
    writes(Tag.class, JsonForm::tag);
    writes(Highlight.class, JsonForm::highlight);
    writes(Explanation.class, JsonForm::explanation);
    writes(PatentChange.class, JsonForm::change);
    writes(FeeYear.class, JsonForm::feeYear);
    writes(FeeState.class, JsonForm::feeState);
    writes(LegalDeadline.class, JsonForm::legalDeadline);
    writes(SyncReport.class, JsonForm::report);
    writes(Rejection.class, JsonForm::rejection);
    writes(ReferenceUpdate.Report.class, JsonForm::report);
    writes(WithdrawalReport.class, JsonForm::report);
    writes(Readiness.class, readiness -> JsonForm.readiness(readiness, Locale.ENGLISH));
    writes(ErasureReport.class, JsonForm::report);
    writes(CountResult.Cell.class, JsonForm::cell);
    addSerializer(Page.class, new PageSerializer());
    addSerializer(JsonObject.class, new ObjectSerializer<>(object -> object));
  }

  private void texts() {
    for (Class<?> type :
        List.of(
            PatentId.class,
            PatentNumber.class,
            CreditCode.class,
            DivisionCode.class,
            IpcSymbol.class,
            CpcSymbol.class,
            LocarnoClass.class,
            PatentType.class,
            PatentStatus.class,
            PaymentKnowledge.class,
            LegalEffect.class,
            RegionLevel.class)) {
      addSerializer(type, ToStringSerializer.instance);
    }
    addSerializer(Edition.class, new EditionSerializer());
    reads(PatentId.class, PatentId::new);
    reads(PatentNumber.class, PatentNumber::parse);
    reads(ApplicationNumber.class, ApplicationNumber::parse);
    reads(PublicationNumber.class, PublicationNumber::parse);
    reads(CreditCode.class, CreditCode::parse);
    reads(DivisionCode.class, DivisionCode::of);
    reads(IpcSymbol.class, IpcSymbol::parse);
    reads(CpcSymbol.class, CpcSymbol::parse);
    reads(LocarnoClass.class, LocarnoClass::parse);
    reads(LegalEffect.class, LegalEffect::of);
  }

  /** A module by which the status, fees and region of a patent are those of a day. */
  public static PatentWatchModule asOf(LocalDate day) {
    Objects.requireNonNull(day, "day");
    return new PatentWatchModule(() -> day);
  }

  /**
   * A module by which the status, fees and region of a patent are those of the day supplied when it
   * is written, such as {@code database::today}.
   */
  public static PatentWatchModule asOf(Supplier<LocalDate> day) {
    return new PatentWatchModule(Objects.requireNonNull(day, "day"));
  }

  private <T> void writes(Class<T> type, Function<T, JsonObject> form) {
    addSerializer(type, new ObjectSerializer<>(form));
  }

  private <T> void reads(Class<T> type, Function<String, T> parser) {
    addDeserializer(type, new TextDeserializer<>(type, parser));
  }

  private static final class ObjectSerializer<T> extends JsonSerializer<T> {
    private final Function<T, JsonObject> form;

    ObjectSerializer(Function<T, JsonObject> form) {
      this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      provider.defaultSerializeValue(form.apply(value).fields(), out);
    }
  }

  private static final class EditionSerializer extends JsonSerializer<Edition> {
    @Override
    public void serialize(Edition value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeNumber(value.number());
    }
  }

  @SuppressWarnings("rawtypes")
  private static final class PageSerializer extends JsonSerializer<Page> {
    @Override
    public void serialize(Page page, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartObject();
      out.writeNumberField("total", page.total());
      provider.defaultSerializeField("items", page.items(), out);
      if (page.next() != null) {
        out.writeStringField("next", page.next());
      }
      out.writeNumberField("edition", page.edition().number());
      if (page.movedFrom() != null) {
        out.writeNumberField("movedFrom", page.movedFrom().number());
      }
      out.writeEndObject();
    }
  }

  private static final class TextDeserializer<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parser;

    TextDeserializer(Class<T> type, Function<String, T> parser) {
      super(type);
      this.parser = parser;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      String text = in.getValueAsString();
      if (text == null) {
        throw context.wrongTokenException(in, handledType(), in.currentToken(), "a text is needed");
      }
      try {
        return parser.apply(text);
      } catch (IllegalArgumentException e) {
        throw context.weirdStringException(text, handledType(), String.valueOf(e.getMessage()));
      }
    }
  }
}

package io.patentwatch.internal.lucene;

import io.patentwatch.internal.codec.HolderSpan;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Holder;
import io.patentwatch.model.Holding;
import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.FieldTerms;
import io.patentwatch.query.QueryField;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.util.BytesRef;

/** The columns of a patent that only counting reads. */
final class CountColumns {
  /** In front of the codes of events. */
  static final char CODE = 'c';

  /** In front of the effects of events. */
  static final char EFFECT = 'e';

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Document document;

  private CountColumns(Document document) {
    this.document = document;
  }

  static void add(Patent patent, Document document) {
    CountColumns columns = new CountColumns(document);
    columns.set(Fields.IPC_COLUMN, all(patent.ipc(), symbol -> group(symbol.symbol())));
    columns.set(Fields.CPC_COLUMN, all(patent.cpc(), symbol -> group(symbol.symbol())));
    columns.set(Fields.LOCARNO_COLUMN, all(patent.locarno(), LocarnoClass::symbol));
    columns.set(Fields.INVENTOR_COLUMN, all(patent.inventors(), CountColumns::name));
    columns.set(Fields.AGENT_COLUMN, all(patent.agents(), CountColumns::name));
    // Tags do not depend on the day.
    columns.set(Fields.TAG_COLUMN, FieldTerms.wholeTerms(QueryField.TAG, patent, LocalDate.EPOCH));
    columns.set(Fields.EVENT_COLUMN, events(patent));
    columns.holders(patent);
  }

  private static <T> Set<String> all(List<T> values, Function<T, String> form) {
    Set<String> all = new LinkedHashSet<>();
    for (T value : values) {
      all.add(form.apply(value));
    }
    all.remove("");
    return all;
  }

  private static String group(String symbol) {
    int slash = symbol.indexOf('/');
    return slash < 0 ? symbol : symbol.substring(0, slash);
  }

  /** A name in the one form of its widths and blanks. */
  private static String name(String written) {
    if (isPlain(written)) {
      return LongTerm.of(written);
    }
    String folded =
        Normalizer.isNormalized(written, Normalizer.Form.NFKC)
            ? written
            : Normalizer.normalize(written, Normalizer.Form.NFKC);
    return LongTerm.of(BLANKS.matcher(folded.strip()).replaceAll(" "));
  }

  /** Whether there is nothing to bring into one form, as in most names. */
  private static boolean isPlain(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (!(c > ' ' && c < 0x7F || c >= '\u4E00' && c <= '\u9FFF')) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> events(Patent patent) {
    Set<String> events = new LinkedHashSet<>();
    for (LegalEvent event : patent.events()) {
      events.add(CODE + name(event.code()).toUpperCase(Locale.ROOT));
      for (LegalEffect effect : event.effects()) {
        if (effect != LegalEffect.NONE) {
          events.add(EFFECT + effect.code());
        }
      }
    }
    events.remove(String.valueOf(CODE));
    return events;
  }

  private void holders(Patent patent) {
    List<HolderSpan> spans = new ArrayList<>();
    for (Holding holding : patent.holdings()) {
      HolderSpan span = span(holding);
      HolderSpan last = spans.isEmpty() ? span : spans.get(spans.size() - 1);
      boolean same =
          span.names().equals(last.names()) && span.creditCodes().equals(last.creditCodes());
      if (spans.isEmpty() || !same) {
        spans.add(span);
      }
    }
    if (spans.size() > 1) {
      byte[] bytes = HolderSpan.bytes(spans);
      document.add(new BinaryDocValuesField(Fields.HOLDINGS_COLUMN, new BytesRef(bytes)));
    } else if (!spans.isEmpty()) {
      List<String> names = spans.get(0).names();
      if (!names.isEmpty()) {
        document.add(new SortedDocValuesField(Fields.HOLDER_COLUMN, new BytesRef(names.get(0))));
      }
      if (names.size() > 1) {
        set(Fields.HOLDERS_COLUMN, names);
      }
      set(Fields.CREDIT_COLUMN, spans.get(0).creditCodes());
    }
  }

  private static HolderSpan span(Holding holding) {
    Set<String> codes = new LinkedHashSet<>();
    for (Holder holder : holding.holders()) {
      EnterpriseMatch enterprise = holder.enterprise();
      if (enterprise != null && enterprise.creditCode() != null) {
        codes.add(enterprise.creditCode().code());
      }
    }
    return new HolderSpan(
        holding.from() == null ? PatentOutline.NO_DAY : holding.from().toEpochDay(),
        List.copyOf(all(holding.holders(), holder -> name(holder.party().name()))),
        List.copyOf(codes));
  }

  private void set(String column, Collection<String> values) {
    for (String value : values) {
      document.add(new SortedSetDocValuesField(column, new BytesRef(value)));
    }
  }
}

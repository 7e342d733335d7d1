package io.patentwatch.source.exchange;

import io.patentwatch.internal.xml.XmlDate;
import io.patentwatch.internal.xml.XmlElement;
import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.LegalMeaning;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One INPADOC legal event: {@code ops:legal} with its fields {@code L001EP} to {@code L533EP}. */
final class LegalEntry {
  private static final String FEE_PAID = "PGFP";

  private final XmlElement legal;
  private final Set<String> warnings;
  private final String code;
  private final String country;
  private final XmlElement details;

  LegalEntry(XmlElement legal, Set<String> warnings) {
    this.legal = legal;
    this.warnings = warnings;
    String stated = legal.text("L008EP");
    code = stated.isEmpty() ? legal.attribute("code") : stated;
    country = legal.text("L001EP");
    XmlElement further = legal.child("L500EP");
    details = further == null ? legal : further;
  }

  /** The event, or null where it has neither code nor description. */
  @Nullable LegalEvent event() {
    String text = text();
    if (code.isEmpty() && text.isEmpty()) {
      return null;
    }
    LocalDate date = date(legal, "L007EP");
    LocalDate effective = date(details, code.equals(FEE_PAID) ? "L518EP" : "L525EP");
    return new LegalEvent(
        date,
        code.isEmpty() ? text : code,
        text,
        effects(text),
        effective == null || effective.equals(date) ? null : effective);
  }

  /** Each office has codes of its own, and only those of China are known here. */
  private Set<LegalEffect> effects(String text) {
    if (country.equals("CN")) {
      return LegalMeaning.of(code, text).effects();
    }
    return Set.of(code.equals(FEE_PAID) ? LegalEffect.FEE_PAID : LegalEffect.NONE);
  }

  private @Nullable LocalDate date(XmlElement place, String field) {
    String text = place.text(field);
    LocalDate date = XmlDate.parse(text);
    if (date == null && !text.isEmpty() && !text.startsWith("0001")) {
      warnings.add(
          "'" + ExchangeText.shown(text) + "' in " + field + " of " + code + " is no date");
    }
    return date;
  }

  /** The description, and each further field with its name. */
  private String text() {
    StringBuilder text = new StringBuilder(legal.attribute("desc"));
    if (details != legal) {
      for (XmlElement field : details.children()) {
        String value = field.text();
        if (!value.isEmpty()) {
          String name = field.attribute("desc");
          text.append(text.length() == 0 ? "" : "; ")
              .append(name.isEmpty() ? field.name() : name)
              .append(": ")
              .append(value);
        }
      }
    }
    return text.toString();
  }

  /** The annual fee that the office of the application itself says is paid. */
  List<PaymentRecord> payment(Provenance place, PatentNumber patent) {
    String where = details.text("L501EP");
    if (!code.equals(FEE_PAID) || !(where.isEmpty() || where.equals(patent.country()))) {
      return List.of();
    }
    LocalDate paid = date(details, "L518EP");
    String year = details.text("L520EP");
    try {
      if (paid != null) {
        return List.of(new PaymentRecord(place, patent, Integer.parseInt(year), paid, null));
      }
      warnings.add("a fee is paid on no day that is stated");
    } catch (IllegalArgumentException noYear) {
      warnings.add("a fee is paid for a fee year that can't be read, '" + year + "'");
    }
    return List.of();
  }
}

package io.patentwatch.source.exchange;

import io.patentwatch.internal.xml.XmlDate;
import io.patentwatch.internal.xml.XmlElement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of a document in one of the EPO's forms.
 *
 * @param form {@code docdb}, {@code epodoc} or {@code original}
 * @param country the office; empty where it is part of the number
 * @param number the number
 * @param kind the kind code; empty where there is none
 * @param date the date beside it
 */
record DocumentId(
    String form, String country, String number, String kind, @Nullable LocalDate date) {

  /** All numbers of some references: OPS puts the forms into one reference, DOCDB into several. */
  static List<DocumentId> of(List<XmlElement> references) {
    List<DocumentId> ids = new ArrayList<>(4);
    for (XmlElement reference : references) {
      for (XmlElement id : reference.children("document-id")) {
        String number = compact(id.text("doc-number"));
        if (!number.isEmpty()) {
          String country = id.text("country");
          ids.add(
              new DocumentId(
                  form(reference, id, country),
                  country,
                  number,
                  id.text("kind"),
                  XmlDate.parse(id.text("date"))));
        }
      }
    }
    return ids;
  }

  private static String form(XmlElement reference, XmlElement id, String country) {
    String form = id.attribute("document-id-type");
    if (form.isEmpty()) {
      form = reference.attribute("data-format");
    }
    if (form.isEmpty()) {
      form = country.isEmpty() ? "epodoc" : "docdb";
    }
    return form;
  }

  private static String compact(String number) {
    return number.indexOf(' ') < 0 ? number : number.replace(" ", "");
  }

  /** The first number of a form, or null. */
  static @Nullable DocumentId first(List<DocumentId> ids, String form) {
    for (DocumentId id : ids) {
      if (id.form.equals(form)) {
        return id;
      }
    }
    return null;
  }

  /** The first date beside any of the numbers, or null. */
  static @Nullable LocalDate date(List<DocumentId> ids) {
    for (DocumentId id : ids) {
      if (id.date != null) {
        return id.date;
      }
    }
    return null;
  }

  /** Country, number and kind as one. */
  String joined() {
    return country + number + kind;
  }
}

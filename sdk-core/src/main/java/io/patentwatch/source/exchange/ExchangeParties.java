package io.patentwatch.source.exchange;

import io.patentwatch.internal.xml.XmlElement;
import io.patentwatch.model.Party;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parties of a document.
 *
 * <p>The format lists them once in the EPO's spelling and once as given, and the latter holds some
 * of them in two spellings, so that the lists can't be laid beside each other. Taken are the
 * Chinese names where there are any; else those given, if they are as many; else those in the EPO's
 * spelling.
 */
final class ExchangeParties {
  private static final List<String> GIVEN = List.of("original", "docdba");
  private static final List<String> STANDARD = List.of("docdb", "epodoc", "");

  private ExchangeParties() {}

  static List<Party> applicants(XmlElement data) {
    List<Party> parties = new ArrayList<>();
    for (XmlElement applicant : best(data.all("parties", "applicants", "applicant"), "applicant")) {
      parties.add(new Party(name(applicant, "applicant"), address(applicant)));
    }
    return parties;
  }

  static List<String> inventors(XmlElement data) {
    return best(data.all("parties", "inventors", "inventor"), "inventor").stream()
        .map(inventor -> name(inventor, "inventor"))
        .toList();
  }

  static List<String> agents(XmlElement data) {
    return best(data.all("parties", "agents", "agent"), "agent").stream()
        .map(agent -> name(agent, "agent"))
        .toList();
  }

  private static List<XmlElement> best(List<XmlElement> parties, String role) {
    if (parties.isEmpty()) {
      return parties;
    }
    Map<String, List<XmlElement>> lists = new LinkedHashMap<>();
    for (XmlElement party : parties) {
      String name = name(party, role);
      if (!name.isEmpty()) {
        lists.computeIfAbsent(party.attribute("data-format"), form -> new ArrayList<>()).add(party);
      }
    }
    for (List<XmlElement> list : lists.values()) {
      List<XmlElement> chinese =
          list.stream().filter(party -> ExchangeText.isChinese(name(party, role))).toList();
      if (!chinese.isEmpty()) {
        return chinese;
      }
    }
    List<XmlElement> given = first(lists, GIVEN);
    List<XmlElement> standard = first(lists, STANDARD);
    return standard.isEmpty() || given.size() == standard.size() ? given : standard;
  }

  private static List<XmlElement> first(Map<String, List<XmlElement>> lists, List<String> forms) {
    for (String form : forms) {
      List<XmlElement> list = lists.get(form);
      if (list != null) {
        return list;
      }
    }
    return List.of();
  }

  private static String name(XmlElement party, String role) {
    XmlElement named = party.child(role + "-name");
    XmlElement book = party.child("addressbook");
    XmlElement place = named != null ? named : book != null ? book : party;
    String name = "";
    for (String part : List.of("name", "orgname", "last-name")) {
      name = name.isEmpty() ? place.text(part) : name;
    }
    return withoutTail(
        name.isEmpty() && named != null && named.children().isEmpty() ? named.text() : name);
  }

  /** Without separators that the EPO leaves behind, and its country in brackets. */
  private static String withoutTail(String name) {
    int end = name.length();
    while (end > 0 && " ,;".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean country =
        end > 4
            && name.charAt(end - 1) == ']'
            && name.charAt(end - 4) == '['
            && name.charAt(end - 5) == ' ';
    return name.substring(0, country ? end - 5 : end).strip();
  }

  private static @Nullable String address(XmlElement party) {
    XmlElement book = party.child("addressbook");
    XmlElement address = party.child("address");
    if (address == null && book != null) {
      address = book.child("address");
    }
    if (address == null) {
      return null;
    }
    String text = address.text("text");
    if (text.isEmpty()) {
      List<String> parts = new ArrayList<>();
      for (XmlElement part : address.children()) {
        if (!part.name().equals("country")) {
          parts.add(part.text());
        }
      }
      text = String.join(" ", parts).strip();
    }
    return text.isEmpty() ? null : text;
  }
}

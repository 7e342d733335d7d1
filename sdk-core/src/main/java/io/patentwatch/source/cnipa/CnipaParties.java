package io.patentwatch.source.cnipa;

import io.patentwatch.internal.xml.XmlElement;
import io.patentwatch.model.Party;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parties of a CNIPA publication, as printed. */
final class CnipaParties {
  /** The parts of an address, the largest first. */
  private static final List<String> PARTS =
      List.of(
          "Province",
          "City",
          "County",
          "AddressCity",
          "Street",
          "AddressBuilding",
          "AddressFloor",
          "AddressRoom",
          "AddressLine");

  private CnipaParties() {}

  /** Those in a role, in order, each once: in Chinese where they are given in several languages. */
  static List<Party> of(XmlElement data, String role) {
    List<Party> parties = new ArrayList<>();
    for (XmlElement party : printed(data.all("Parties", role + "Details", role))) {
      XmlElement book = CnipaText.chinese(party.children("AddressBook"));
      String name = book == null ? "" : name(book);
      if (book != null && !name.isEmpty()) {
        parties.add(new Party(name, address(book.child("Address"))));
      }
    }
    return parties;
  }

  /** The agencies and attorneys, each once, an agency before its attorneys. */
  static List<String> agents(XmlElement data) {
    List<String> names = new ArrayList<>();
    for (XmlElement agent : printed(data.all("Parties", "AgentDetails", "Agent"))) {
      for (XmlElement book : agent.all("Agency", "AddressBook")) {
        add(name(book), names);
      }
      for (XmlElement book : agent.children("AddressBook")) {
        add(name(book), names);
      }
    }
    return names;
  }

  /** A party may stand a second time in the standard form, as references do. */
  private static List<XmlElement> printed(List<XmlElement> parties) {
    List<XmlElement> printed =
        parties.stream()
            .filter(party -> !party.attribute("dataFormat").equals("standard"))
            .toList();
    return printed.isEmpty() ? parties : printed;
  }

  private static void add(String name, List<String> names) {
    if (!name.isEmpty() && !names.contains(name)) {
      names.add(name);
    }
  }

  private static String name(XmlElement book) {
    String name = CnipaText.of(book, "Name");
    return name.isEmpty() ? CnipaText.of(book, "OrganizationName") : name;
  }

  private static @Nullable String address(@Nullable XmlElement address) {
    if (address == null) {
      return null;
    }
    String line = CnipaText.of(address, "Text");
    if (line.isEmpty()) {
      StringBuilder parts = new StringBuilder();
      for (String part : PARTS) {
        parts.append(CnipaText.of(address, part));
      }
      line = parts.toString();
    }
    return line.isEmpty() ? null : line;
  }
}

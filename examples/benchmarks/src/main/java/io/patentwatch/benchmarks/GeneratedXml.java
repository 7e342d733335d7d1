package io.patentwatch.benchmarks;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Publication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Generated patents as the XML in which offices give them: a front file of DOCDB, without a line
 * break inside a document, and publications of the CNIPA with indents and full text.
 */
final class GeneratedXml {
  private static final String DOCDB_HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<exch:exchange-documents xmlns:exch=\"http://www.epo.org/exchange\""
          + " date-of-exchange=\"20211201\" dtd-version=\"2.5.9\">\n";
  private static final String DOCDB_TAIL = "</exch:exchange-documents>\n";

  private GeneratedXml() {}

  /** The publications of the first so many patents, each as a document. */
  static List<byte[]> documents(GeneratedPatents patents, int count, boolean cnipa) {
    List<byte[]> documents = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      for (PatentRecord record : patents.records(index)) {
        if (record.publication() != null) {
          String document = cnipa ? cnipa(record) : docdb(record);
          documents.add(document.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return documents;
  }

  /** A DOCDB file of so many documents, taken from these over and over. */
  static InputStream docdb(List<byte[]> documents, long count) {
    return new InputStream() {
      private byte[] part = DOCDB_HEAD.getBytes(StandardCharsets.UTF_8);
      private int at;
      private long next;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int from, int length) {
        if (at == part.length) {
          if (next > count) {
            return -1;
          }
          part =
              next == count
                  ? DOCDB_TAIL.getBytes(StandardCharsets.UTF_8)
                  : documents.get((int) (next % documents.size()));
          next++;
          at = 0;
        }
        int given = Math.min(length, part.length - at);
        System.arraycopy(part, at, target, from, given);
        at += given;
        return given;
      }
    };
  }

  private static String day(@Nullable LocalDate date) {
    return date == null ? "" : date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String tag(String name, String text) {
    return "<" + name + ">" + escaped(text) + "</" + name + ">";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String docdb(PatentRecord record) {
    ApplicationNumber application = Objects.requireNonNull(record.application());
    Publication publication = Objects.requireNonNull(record.publication());
    String number = publication.number().number();
    String kind = Objects.requireNonNull(publication.number().kind());
    String published = day(publication.date());
    StringBuilder xml = new StringBuilder(6_000);
    xml.append("<exch:exchange-document country=\"CN\" doc-number=\"").append(number);
    xml.append("\" kind=\"").append(kind).append("\" doc-id=\"5").append(number);
    xml.append("\" date-publ=\"").append(published).append("\" family-id=\"").append(number);
    xml.append("\" is-representative=\"YES\" date-of-last-exchange=\"20211201\"");
    xml.append(" date-added-docdb=\"20211125\" originating-office=\"EP\" status=\"C\">");
    xml.append("<exch:bibliographic-data>");
    xml.append("<exch:publication-reference data-format=\"docdb\"><document-id lang=\"zh\">");
    xml.append(tag("country", "CN")).append(tag("doc-number", number)).append(tag("kind", kind));
    xml.append(tag("date", published)).append("</document-id></exch:publication-reference>");
    xml.append("<exch:publication-reference data-format=\"epodoc\"><document-id>");
    xml.append(tag("doc-number", "CN" + number));
    xml.append("</document-id></exch:publication-reference>");
    xml.append("<exch:classifications-ipcr>");
    int sequence = 1;
    for (IpcSymbol symbol : record.ipc()) {
      xml.append("<classification-ipcr sequence=\"").append(sequence++).append("\"><text>");
      xml.append(symbol.subclass()).append("  ").append(symbol.symbol().substring(4));
      xml.append("        20060101AFI20211115BHCN        </text></classification-ipcr>");
    }
    xml.append("</exch:classifications-ipcr>");
    xml.append("<exch:application-reference data-format=\"docdb\" is-representative=\"YES\"");
    xml.append(" doc-id=\"4").append(number).append("\"><document-id>");
    xml.append(tag("country", "CN")).append(tag("doc-number", application.number()));
    xml.append(tag("kind", kind)).append(tag("date", day(record.filed())));
    xml.append("</document-id></exch:application-reference>");
    xml.append("<exch:application-reference data-format=\"original\"><document-id>");
    xml.append(tag("doc-number", application.toString().substring(2)));
    xml.append("</document-id></exch:application-reference>");
    xml.append("<exch:language-of-publication>zh</exch:language-of-publication>");
    xml.append("<exch:priority-claims><exch:priority-claim sequence=\"1\" data-format=\"docdb\">");
    xml.append("<document-id>").append(tag("country", "CN"));
    xml.append(tag("doc-number", application.number())).append(tag("kind", kind));
    xml.append(tag("date", day(record.filed()))).append("</document-id>");
    xml.append("<exch:priority-active-indicator>Y</exch:priority-active-indicator>");
    xml.append("</exch:priority-claim></exch:priority-claims><exch:parties><exch:applicants>");
    for (String form : List.of("docdb", "docdba")) {
      sequence = 1;
      for (Party party : record.applicants()) {
        xml.append("<exch:applicant sequence=\"").append(sequence++);
        xml.append("\" data-format=\"").append(form).append("\"><exch:applicant-name>");
        xml.append(tag("name", form.equals("docdb") ? "PEN WORKS OF TONGLU LTD" : party.name()));
        xml.append("</exch:applicant-name><residence><country>CN</country></residence>");
        xml.append("</exch:applicant>");
      }
    }
    xml.append("</exch:applicants><exch:inventors>");
    for (String form : List.of("docdb", "docdba")) {
      sequence = 1;
      for (String inventor : record.inventors()) {
        xml.append("<exch:inventor sequence=\"").append(sequence++);
        xml.append("\" data-format=\"").append(form).append("\"><exch:inventor-name>");
        xml.append(tag("name", form.equals("docdb") ? "INVENTOR NAMED" : inventor));
        xml.append("</exch:inventor-name></exch:inventor>");
      }
    }
    xml.append("</exch:inventors></exch:parties>");
    xml.append("<exch:invention-title lang=\"zh\" data-format=\"docdba\">");
    xml.append(escaped(Objects.requireNonNull(record.title())));
    xml.append("</exch:invention-title></exch:bibliographic-data>");
    xml.append("<exch:abstract lang=\"zh\" data-format=\"docdba\" abstract-source=\"national");
    xml.append(" office\"><exch:p>");
    xml.append(escaped(Objects.requireNonNullElse(record.abstractText(), "")));
    return xml.append("</exch:p></exch:abstract></exch:exchange-document>\n").toString();
  }

  private static String cnipa(PatentRecord record) {
    ApplicationNumber application = Objects.requireNonNull(record.application());
    Publication publication = Objects.requireNonNull(record.publication());
    String abstractText = escaped(Objects.requireNonNullElse(record.abstractText(), ""));
    StringBuilder xml = new StringBuilder(60_000);
    xml.append("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"no\"?>\n");
    xml.append("<!DOCTYPE business:PatentDocumentAndRelated SYSTEM \"/DTDS/entities.dtd\"[]>\n");
    xml.append("<business:PatentDocumentAndRelated");
    xml.append(" xmlns:base=\"http://www.sipo.gov.cn/XMLSchema/base\"");
    xml.append(" xmlns:business=\"http://www.sipo.gov.cn/XMLSchema/business\" lang=\"zh\"");
    xml.append(" country=\"CN\">\n  <business:BibliographicData>\n");
    xml.append("    <business:PublicationReference dataFormat=\"original\" sequence=\"1\">\n");
    id(xml, publication.number().number(), publication.number().kind(), publication.date());
    xml.append("    </business:PublicationReference>\n");
    xml.append("    <business:ApplicationReference dataFormat=\"original\" sequence=\"1\">\n");
    id(xml, application.toString().substring(2), null, record.filed());
    xml.append("    </business:ApplicationReference>\n");
    xml.append("    <business:ClassificationIPCRDetails>\n");
    for (IpcSymbol symbol : record.ipc()) {
      xml.append("      <business:ClassificationIPCR sequence=\"1\">\n        <base:Text>");
      xml.append(symbol.subclass()).append("   ").append(symbol.symbol().substring(4));
      xml.append("    (2006.01)</base:Text>\n      </business:ClassificationIPCR>\n");
    }
    xml.append("    </business:ClassificationIPCRDetails>\n");
    xml.append("    <business:InventionTitle lang=\"zh\">");
    xml.append(escaped(Objects.requireNonNull(record.title())))
        .append("</business:InventionTitle>\n");
    xml.append("    <business:Parties>\n      <business:ApplicantDetails>\n");
    for (Party party : record.applicants()) {
      xml.append(
          "        <business:Applicant sequence=\"1\" dataFormat=\"original\" lang=\"zh\">\n");
      xml.append("          <base:AddressBook lang=\"zh\">\n            ");
      xml.append(tag("base:Name", party.name())).append("\n            <base:Address>\n");
      for (String part :
          List.of(
              "AddressLine",
              "AddressMailCode",
              "PostBox",
              "AddressRoom",
              "AddressFloor",
              "AddressBuilding",
              "Street",
              "AddressCity",
              "County",
              "City",
              "Province")) {
        xml.append("              ").append(tag("base:" + part, "0")).append('\n');
      }
      xml.append("              ");
      xml.append(tag("base:Text", "311500 " + Objects.requireNonNullElse(party.address(), "0")));
      xml.append("\n            </base:Address>\n          </base:AddressBook>\n");
      xml.append("        </business:Applicant>\n");
    }
    xml.append("      </business:ApplicantDetails>\n      <business:InventorDetails>\n");
    for (String inventor : record.inventors()) {
      xml.append(
          "        <business:Inventor sequence=\"1\" dataFormat=\"original\" lang=\"zh\">\n");
      xml.append("          <base:AddressBook lang=\"zh\">\n            ");
      xml.append(tag("base:Name", inventor)).append("\n          </base:AddressBook>\n");
      xml.append("        </business:Inventor>\n");
    }
    xml.append("      </business:InventorDetails>\n    </business:Parties>\n");
    xml.append("  </business:BibliographicData>\n  <business:Abstract lang=\"zh\">\n");
    xml.append("    <base:Paragraphs num=\"0001\">").append(abstractText);
    xml.append(
        "</base:Paragraphs>\n  </business:Abstract>\n  <business:Description lang=\"zh\">\n");
    for (int i = 0; xml.length() < 18_000; i++) {
      xml.append("    <base:Paragraphs num=\"").append(i).append("\">");
      xml.append(record.title()).append(abstractText).append("</base:Paragraphs>\n");
    }
    xml.append("  </business:Description>\n  <business:Claims lang=\"zh\">\n");
    for (int i = 1; i <= 8; i++) {
      xml.append("    <business:Claim num=\"").append(i).append("\"><business:ClaimText>");
      xml.append(abstractText).append("</business:ClaimText></business:Claim>\n");
    }
    return xml.append("  </business:Claims>\n</business:PatentDocumentAndRelated>\n").toString();
  }

  private static void id(
      StringBuilder xml, String number, @Nullable String kind, @Nullable LocalDate date) {
    xml.append("      <base:DocumentID>\n        ").append(tag("base:WIPOST3Code", "CN"));
    xml.append("\n        ").append(tag("base:DocNumber", number));
    xml.append("\n        ").append(kind == null ? "" : tag("base:Kind", kind));
    xml.append("\n        ").append(tag("base:Date", day(date)));
    xml.append("\n      </base:DocumentID>\n");
  }
}

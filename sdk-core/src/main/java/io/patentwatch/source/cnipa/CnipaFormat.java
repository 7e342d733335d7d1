package io.patentwatch.source.cnipa;

import io.patentwatch.internal.xml.RecordFormat;
import io.patentwatch.internal.xml.XmlElement;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is a record in CNIPA publication XML. */
final class CnipaFormat implements RecordFormat {
  /** Parts of which nothing is kept; the full text of a document is the most of it. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "Description",
          "Claims",
          "Drawings",
          "DesignDrawings",
          "DesignDescription",
          "SearchReport",
          "SequenceList",
          "AbstractFigure");

  private static final Set<String> FULL_TEXT = Set.of("Description", "Claims");

  private String root = "";

  @Override
  public boolean isOwn(String namespace) {
    return namespace.isEmpty()
        || namespace.startsWith("http://www.sipo.gov.cn/XMLSchema/")
        || namespace.startsWith("http://www.cnipa.gov.cn/XMLSchema/");
  }

  @Override
  public Set<String> recordNames() {
    return Set.of("PatentDocumentAndRelated");
  }

  @Override
  public boolean isRecord(String name, String parent) {
    return name.equals("PatentDocumentAndRelated");
  }

  @Override
  public boolean isKept(String name) {
    return !LEFT_OUT.contains(name);
  }

  @Override
  public boolean isComplete(XmlElement record, String name) {
    return FULL_TEXT.contains(name)
        && record.child("BibliographicData") != null
        && record.child("Abstract") != null;
  }

  @Override
  public void around(String namespace, XmlElement element) {
    root = root.isEmpty() ? element.name() : root;
  }

  @Override
  public @Nullable String empty() {
    return root.equals("cn-application-body")
        ? "is part of an e-filing, claims or a description; it names no number by which it could be"
            + " put to a patent"
        : "holds no PatentDocumentAndRelated";
  }

  @Override
  public List<Statement> read(XmlElement record, Provenance place, List<String> doubts) {
    return List.of(new CnipaDocument(record, place, doubts).read());
  }
}
